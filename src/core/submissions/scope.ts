import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { Scope } from '../staff/index.ts'
import { submissions } from './table.ts'

/**
 * Which submissions a scope reaches: those that name at least one of its programs, or whose inquiry is about one: the person may have
 * chosen another program since.
 */
export function isWithin(scope: Scope): SQL | undefined {
  if (scope === 'all') return undefined
  const programs = sql`${sql.param(scope.programs)}::text[]`
  return sql`(${submissions.inquiry} -> 'programs' ?| ${programs} or exists (
    select from inquiry_program ip where ip.inquiry_id = ${submissions.inquiryId} and ip.program = any(${programs})))`
}

/** Whether a column names a submission that the scope reaches: what others learned from it is told to no one else. */
export const isToldWithin = (scope: Scope, submissionId: SQLWrapper): SQL | undefined =>
  scope === 'all'
    ? undefined
    : sql`exists (select from submission where ${submissions.id} = ${submissionId} and ${isWithin(scope)})`
