import { sql } from 'drizzle-orm'
import type { FileStore } from '../../platform/files/file-store.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { importRuns } from './table.ts'

/** Takes a file of people out of the store, unless an import still needs it or the same content is attached to a reply or is a picture. */
export async function forgetFile({ db }: Ctx, files: FileStore, sha256: string): Promise<void> {
  // Tables of other modules have no name here.
  const { rows } = await db.execute(sql`
    select 1 from import_run where sha256 = ${sha256} and state not in ('done', 'canceled')
    union all select 1 from attachment where sha256 = ${sha256}
    union all select 1 from media_file where name = ${sha256} limit 1`)
  if (rows.length === 0) await files.remove(sha256)
}

/** Removes people with these addresses from imports: from the rows that were refused and from the first rows shown beside a mapping. Runs in a transaction. */
export async function eraseImported(ctx: Ctx, emails: readonly string[]): Promise<void> {
  requireSystem(ctx)
  if (emails.length === 0) return
  const isTheirs = isAmong(sql`lower(trim(cell))`, emails)
  await ctx.db.execute(sql`
    delete from import_refusal where exists (select from jsonb_array_elements_text("row") as cell where ${isTheirs})`)
  await ctx.db
    .update(importRuns)
    .set({ sample: [] })
    .where(
      sql`exists (select from jsonb_array_elements(${importRuns.sample}) as line, jsonb_array_elements_text(line) as cell where ${isTheirs})`,
    )
}
