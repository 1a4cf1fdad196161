import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { queueMail } from '../outreach/index.ts'
import { findAddressed } from '../staff/index.ts'
import { findDeclining } from './find-declining.ts'
import type { ContentNoticeKind } from './schema.ts'
import { notices } from './table.ts'

export type ContentNotice = {
  staffId: string
  kind: Exclude<ContentNoticeKind, 'upkeep' | 'emergency'>
  document: { id: string; title: string }
  byName: string
  /** What a colleague wrote. */
  text: string
  /** The same key tells nobody twice. */
  onceKey: string
}

/** Tells colleagues of a document, at the desk, and by mail those who want that; in a transaction. @returns how many were new */
export async function notifyEditors(ctx: Ctx, told: readonly ContentNotice[]): Promise<number> {
  if (told.length === 0) return 0
  const written = await ctx.db
    .insert(notices)
    .values(
      told.map(({ staffId, kind, document, byName, onceKey }) => ({
        id: newId(),
        staffId,
        kind,
        documentId: document.id,
        title: document.title,
        byName,
        onceKey,
        at: ctx.now(),
      })),
    )
    .onConflictDoNothing()
    .returning({ onceKey: notices.onceKey })
  const keys = new Set(written.map(({ onceKey }) => onceKey))
  const fresh = told.filter(({ onceKey }) => keys.has(onceKey))
  const ids = fresh.map(({ staffId }) => staffId)
  const [addressed, declined] = [await findAddressed(ctx, ids), await findDeclining(ctx, ids, 'wantsReviews')]
  await queueMail(
    ctx,
    'content-notice',
    fresh.flatMap(({ staffId, kind, document, byName, text }) => {
      const colleague = declined.has(staffId) ? undefined : addressed.get(staffId)
      if (!colleague) return []
      const { name, email, locale } = colleague
      const data = { kind, name, by: byName, documentId: document.id, title: document.title, text }
      return [{ to: { name, address: email }, locale, data }]
    }),
  )
  return fresh.length
}
