import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

/**
 * Whether a column has one of these values. One parameter and one text however many there are: Drizzle's `inArray` makes a parameter of
 * each, which takes long to write and to read, and a statement of each length, which connections that keep plans would keep.
 */
export const isAmong = (column: SQLWrapper, values: Iterable<string>): SQL<boolean> =>
  sql<boolean>`${column} = any(${sql.param([...values])})`
