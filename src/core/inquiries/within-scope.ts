import { and, eq, exists, notExists, sql, type SQL } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import type { Scope } from '../staff/index.ts'
import { inquiries, inquiryPrograms } from './table.ts'

/** Which inquiries a scope reaches: those about at least one of its programs. */
export const isWithin = (ctx: Ctx, scope: Scope) =>
  scope === 'all' ? undefined : isAbout(ctx, scope.programs)

export function isAbout({ db }: Ctx, programs: readonly string[]): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(inquiryPrograms)
      .where(and(eq(inquiryPrograms.inquiryId, inquiries.id), isAmong(inquiryPrograms.program, programs))),
  )
}

/** Those that name no program at all. */
export const isAboutNothing = ({ db }: Ctx): SQL =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(inquiryPrograms)
      .where(eq(inquiryPrograms.inquiryId, inquiries.id)),
  )
