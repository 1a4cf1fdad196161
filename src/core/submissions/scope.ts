import { sql, type SQL } from 'drizzle-orm'
import type { Scope } from '../staff/index.ts'
import { submissions } from './table.ts'

/** Which submissions a scope reaches: those that name at least one of its programs. */
export function isWithin(scope: Scope): SQL | undefined {
  if (scope === 'all') return undefined
  return sql`${submissions.inquiry} -> 'programs' ?| ${sql.param(scope.programs)}::text[]`
}
