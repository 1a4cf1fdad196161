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

/** Removes what nothing else names: the same content attached elsewhere, or a picture of the site, is the same file. */
export async function removeForgottenFiles(
  ctx: Ctx,
  files: FileStore,
  names: readonly string[],
): Promise<void> {
  const named = await ctx.db
    .select({ name: attachments.sha256 })
    .from(attachments)
    .where(isAmong(attachments.sha256, names))
  const kept = new Set(named.map(({ name }) => name))
  for (const name of names)
    if (!kept.has(name) && (await findMediaFile(ctx, name)) === null) await files.remove(name)
}
