import { sql } from 'drizzle-orm'
import { publish, saveRevision, type ContentTypeName } from '../../src/core/content/index.ts'
import type { Ctx } from '../../src/core/context.ts'

/** The newest revision of what the school wrote itself: what an editor who opens it now works on. */
export async function newestRevision(
  { db }: Pick<Ctx, 'db'>,
  type: string,
  key: string,
): Promise<string | null> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select r.id from revision r join document d on d.id = r.document_id
    where d.type = ${type} and d.key = ${key} and d.locale = 'en' order by r.number desc limit 1`)
  return rows[0]?.id ?? null
}

/** Saves what an editor typed who saw the newest revision. */
export async function save(ctx: Ctx, type: ContentTypeName, key: string, data: unknown): Promise<string> {
  return saveRevision(ctx, type, key, data, { basedOn: await newestRevision(ctx, type, key) })
}

/** Saves and publishes; returns the revision. */
export async function saveAndPublish(
  ctx: Ctx,
  type: ContentTypeName,
  key: string,
  data: unknown,
): Promise<string> {
  const revision = await save(ctx, type, key, data)
  await publish(ctx, type, key, revision)
  return revision
}
