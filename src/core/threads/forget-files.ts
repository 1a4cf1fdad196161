import { sql } from 'drizzle-orm'
import type { FileStore } from '../../platform/files/file-store.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Queue } from '../../platform/jobs/jobs.ts'
import type { Ctx } from '../context.ts'
import { findMediaFile } from '../media/index.ts'
import { attachments } from './table.ts'

/** Files, by their names in the store, that a message or a draft named until now. */
export const forgottenFilesQueue: Queue<{ names: readonly string[] }> = { name: 'threads.files-forgotten' }

/** Has files removed that attachments no longer name; in the transaction that removes those. */
export async function forgetFiles(ctx: Ctx, names: readonly string[]): Promise<void> {
  if (names.length > 0) await ctx.jobs.send(ctx.db, forgottenFilesQueue, { names: [...new Set(names)] })
}

/** Removes what nothing else names: the same content attached elsewhere, a picture of the site or a list that is to be imported is the same file. */
export async function removeForgottenFiles(
  ctx: Ctx,
  files: FileStore,
  names: readonly string[],
): Promise<void> {
  const named = await ctx.db
    .select({ name: attachments.sha256 })
    .from(attachments)
    .where(isAmong(attachments.sha256, names))
  // A table of a module that has no name here.
  const { rows: imported } = await ctx.db.execute<{ name: string }>(
    sql`select sha256 as name from import_run where ${isAmong(sql`sha256`, names)} and state not in ('done', 'canceled')`,
  )
  const kept = new Set([...named, ...imported].map(({ name }) => name))
  for (const name of names)
    if (!kept.has(name) && (await findMediaFile(ctx, name)) === null) await files.remove(name)
}
