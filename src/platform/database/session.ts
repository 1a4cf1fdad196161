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
import { DatabaseAway, throwingAway } from './database-away.ts'

/** A connection pool or a transaction; verbs need not know which. */
export type Db = PgDatabase<NodePgQueryResultHKT, NoSchema>
type NoSchema = Record<string, never>

const dialect = new PgDialect()

/** Drizzle on a pool or a client. It throws `DatabaseAway` where Drizzle alone would hide that inside an error of its own. */
export const openDrizzle = (client: NodePgClient): Db =>
  new NodePgDatabase<NoSchema>(dialect, new Session(client), undefined)

/** Runs `act` in one transaction, or in the one that is open already. */
export const inTransactionOf = <Result>(db: Db, act: (db: Db) => Promise<Result>): Promise<Result> =>
  is(db, PgTransaction) ? act(db) : db.transaction(act)

class Session extends NodePgSession<NoSchema, NoSchema> {
  readonly #client: NodePgClient

  constructor(client: NodePgClient) {
    super(client, dialect, undefined)
    this.#client = client
  }

  override prepareQuery<Config extends PreparedQueryConfig>(
    query: Query,
    ...rest: DropFirst<Parameters<NodePgSession<NoSchema, NoSchema>['prepareQuery']>>
  ): PgPreparedQuery<Config> {
    const prepared = super.prepareQuery<Config>(query, ...rest)
    const execute = prepared.execute.bind(prepared)
    prepared.execute = (values) => throwingAway(() => execute(values))
    return prepared
  }

  override async transaction<Result>(act: Act<Result>, config?: PgTransactionConfig): Promise<Result> {
    const pool = this.#client
    if (!(pool instanceof Pool)) return this.#transact(act, config)
    const client = await throwingAway(() => pool.connect())
    let broken: DatabaseAway | undefined
    try {
      return await new Session(client).#transact(act, config)
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
type DropFirst<List extends unknown[]> = List extends [unknown, ...infer Rest] ? Rest : never
