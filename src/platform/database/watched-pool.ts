import { Pool, type PoolClient, type PoolConfig } from 'pg'
import type { Log } from '../log/log.ts'
import { repeatEvery, type Repetition } from '../process/repeat-every.ts'
import { classifyError, DatabaseAway, throwingAway } from './database-away.ts'

const probeEveryMs = 500

type Connected = Parameters<Pool['connect']>[0]

/** A pool whose promises reject with `DatabaseAway` where that is the reason, and that knows whether its database can be reached. */
export class WatchedPool extends Pool {
  #isAway = false
  readonly #log: Log
  #probe: Repetition | undefined

  constructor(options: PoolConfig, log: Log) {
    super(options)
    this.#log = log
    this.query = rejectingAway(this.query.bind(this))
    this.on('connect', () => this.#note(undefined))
    this.on('release', (error) => this.#note(error))
  }

  /** What the last answer, or the last connection that failed, told. */
  get isAway(): boolean {
    return this.#isAway
  }

  override connect(): Promise<PoolClient>
  override connect(connected: Connected): void
  override connect(connected?: Connected): Promise<PoolClient> | void {
    // The pool's own queries come this way.
    if (connected)
      return super.connect((error, client, done) => {
        if (error) this.#note(error)
        connected(error, client, done)
      })
    return throwingAway(() => super.connect()).catch((error) => {
      this.#note(error)
      throw error
    })
  }

  override async end(): Promise<void> {
    void this.#probe?.stop()
    await super.end()
  }

  /** An error that is about one statement says that the database is there as well as an answer does. */
  #note(error: unknown): void {
    const away = error ? classifyError(error) : null
    const isAway = away instanceof DatabaseAway && away.isConnectionLost
    if (isAway === this.#isAway || this.ending) return
    this.#isAway = isAway
    void this.#probe?.stop()
    // While it is away nobody else may ask, and it would be away for ever.
    this.#probe = isAway
      ? repeatEvery(probeEveryMs, () => this.query('select 1').catch(() => undefined), {
          name: 'database.probe',
          log: this.#log,
        })
      : undefined
  }
}

/** The same function for callers that wait for its promise; those with a callback would get no classified error. */
function rejectingAway<Query extends Pool['query']>(query: Query): Query {
  const ask = query as (...args: unknown[]) => Promise<unknown>
  return ((...args: unknown[]) => throwingAway(() => ask(...args))) as Query
}
