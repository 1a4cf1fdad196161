import { sql, type SQL } from 'drizzle-orm'
import type { Scope } from '../staff/index.ts'
import { outbox } from './table.ts'

/** Which mails a scope reaches: those of inquiries about at least one of its programs. The inquiries know of mail, so this asks their table by its name. */
export function isWithin(scope: Scope): SQL | undefined {
  if (scope === 'all') return undefined
  return sql`exists (select from inquiry_program p where p.inquiry_id = ${outbox.inquiryId} and p.program = any(${sql.param(scope.programs)}::text[]))`
}
