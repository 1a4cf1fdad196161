import { is, sql, type Query } from 'drizzle-orm'
import {
  NodePgDatabase,
  NodePgSession,
  NodePgTransaction,
  type NodePgClient,
  type NodePgQueryResultHKT,
} from 'drizzle-orm/node-postgres'
import {
  type PgDatabase,
  PgDialect,
  type PgPreparedQuery,
  PgTransaction,
  type PgTransactionConfig,
  type PreparedQueryConfig,
} from 'drizzle-orm/pg-core'
import { Pool } from 'pg'
import { memoize } from '../../kernel/memo.ts'
import { DatabaseAway, throwingAway } from './database-away.ts'

/** A connection pool or a transaction; verbs need not know which. */
export type Db = PgDatabase<NodePgQueryResultHKT, NoSchema>
type NoSchema = Record<string, never>

const dialect = new PgDialect()

type Options = {
  /** Whether PostgreSQL keeps the plan of each statement for the connection: for few statements that are asked all the time. */
  keepsPlans?: boolean
}

/** Drizzle on a pool or a client. It throws `DatabaseAway` where Drizzle alone would hide that inside an error of its own. */
export const openDrizzle = (client: NodePgClient, { keepsPlans = false }: Options = {}): Db =>
  new NodePgDatabase<NoSchema>(dialect, new Session(client, keepsPlans), undefined)

let named = 0
/** A statement's name, the same on every connection, as the driver insists. */
const nameOf = memoize(100, (_text: string) => `kept-${++named}`)

/** Runs `act` in one transaction, or in the one that is open already. */
export const inTransactionOf = <Result>(db: Db, act: (db: Db) => Promise<Result>): Promise<Result> =>
  is(db, PgTransaction) ? act(db) : db.transaction(act)

/** Runs a statement that a library brings as text, where `db` stands: on its pool or in its transaction. */
export function runText(db: Db, text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> {
  const { session } = db as unknown as { session: Session }
  return session.runText(text, values)
}

class Session extends NodePgSession<NoSchema, NoSchema> {
  readonly #client: NodePgClient
  readonly #keepsPlans: boolean
  #lastTurn: Promise<unknown> = Promise.resolve()

  constructor(client: NodePgClient, keepsPlans: boolean) {
    super(client, dialect, undefined)
    this.#client = client
    this.#keepsPlans = keepsPlans
  }

  override prepareQuery<Config extends PreparedQueryConfig>(
    query: Query,
    fields: PrepareArguments[1],
    name: PrepareArguments[2],
    ...rest: DropThree<PrepareArguments>
  ): PgPreparedQuery<Config> {
    const kept = name ?? (this.#keepsPlans ? nameOf(query.sql) : undefined)
    const prepared = super.prepareQuery<Config>(query, fields, kept, ...rest)
    const execute = prepared.execute.bind(prepared)
    prepared.execute = (values) => throwingAway(() => this.#inTurn(() => execute(values)))
    return prepared
  }

  /** A connection answers one statement after the other, and its driver will soon refuse to let others wait. A pool has a connection for each. */
  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    if (this.#client instanceof Pool) return act()
    const turn = this.#lastTurn.then(act)
    this.#lastTurn = turn.catch(() => undefined)
    return turn
  }

  runText(text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }> {
    const name = this.#keepsPlans ? nameOf(text) : undefined
    return throwingAway(() => this.#inTurn(() => this.#client.query({ name, text, values: [...values] })))
  }

  override async transaction<Result>(act: Act<Result>, config?: PgTransactionConfig): Promise<Result> {
    const pool = this.#client
    if (!(pool instanceof Pool)) return this.#transact(act, config)
    const client = await throwingAway(() => pool.connect())
    let broken: DatabaseAway | undefined
    try {
      return await new Session(client, this.#keepsPlans).#transact(act, config)
    } catch (error) {
      // The next borrower would get a connection that fell silent, or a transaction that is still open.
      if (error instanceof DatabaseAway) broken = error
      throw error
    } finally {
      client.release(broken)
    }
  }

  async #transact<Result>(act: Act<Result>, config?: PgTransactionConfig): Promise<Result> {
    const transaction = new NodePgTransaction<NoSchema, NoSchema>(dialect, this, undefined)
    await transaction.execute(sql`begin`)
    try {
      if (config) await transaction.setTransaction(config)
      const result = await act(transaction)
      await transaction.execute(sql`commit`)
      return result
    } catch (error) {
      // A rollback would wait for the same silent connection a second time: releasing it as broken ends the transaction.
      if (!(error instanceof DatabaseAway)) await transaction.execute(sql`rollback`)
      throw error
    }
  }
}

type Act<Result> = (transaction: NodePgTransaction<NoSchema, NoSchema>) => Promise<Result>
type PrepareArguments = Parameters<NodePgSession<NoSchema, NoSchema>['prepareQuery']>
type DropThree<List extends unknown[]> = List extends [unknown, unknown, unknown, ...infer Rest]
  ? Rest
  : never
