import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { scopeOf } from '../staff/index.ts'
import { fieldsIn, isSnippetField } from './fill-snippet.ts'
import type { SnippetInput, SnippetView } from './schema.ts'
import { snippets } from './table.ts'

/** All of them, by title; they are the whole school's. */
export async function listSnippets(ctx: Ctx): Promise<SnippetView[]> {
  scopeOf(ctx, 'inquiry:answer')
  const rows = await ctx.db
    .select()
    .from(snippets)
    .where(isNull(snippets.removedAt))
    .orderBy(asc(sql`lower(${snippets.title})`), asc(snippets.id))
  return rows.map(({ id, title, text, version, staffName, updatedAt }) => ({
    id,
    title,
    text,
    version,
    by: staffName,
    updatedAt: updatedAt.toISOString(),
    unknownFields: fieldsIn(text).filter((name) => !isSnippetField(name)),
  }))
}

/** Writes a new snippet. @returns its id */
export async function addSnippet(ctx: Ctx, { title, text }: SnippetInput): Promise<string> {
  const by = requireStaff(ctx)
  requireKnownFields(text)
  return inTransaction(ctx, async (ctx) => {
    const id = newId()
    await ctx.db.insert(snippets).values({ id, title, text, ...by, updatedAt: ctx.now() })
    await recordAudit(ctx, 'snippet.added', { type: 'snippet', id })
    return id
  })
}

/** @throws AppError `conflict` with the other text where it changed since it was read */
export async function editSnippet(
  ctx: Ctx,
  id: string,
  { title, text, version }: SnippetInput,
): Promise<void> {
  const by = requireStaff(ctx)
  requireKnownFields(text)
  await change(ctx, id, version, { title, text, ...by }, 'snippet.edited')
}

/** Takes a snippet away; its row stays. @throws as `editSnippet` */
export async function removeSnippet(ctx: Ctx, id: string, version: number): Promise<void> {
  requireStaff(ctx)
  await change(ctx, id, version, { removedAt: ctx.now() }, 'snippet.removed')
}

async function change(
  ctx: Ctx,
  id: string,
  version: number,
  values: Partial<typeof snippets.$inferInsert>,
  verb: 'snippet.edited' | 'snippet.removed',
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(snippets)
      .where(and(eq(snippets.id, id), isNull(snippets.removedAt)))
      .for('update')
    if (!row) throw new AppError('not-found', 'This snippet is gone.')
    if (row.version !== version)
      throw new AppError(
        'conflict',
        `${row.staffName} changed this snippet since. It now reads: “${row.text}”`,
      )
    await ctx.db
      .update(snippets)
      .set({ ...values, updatedAt: ctx.now(), version: version + 1 })
      .where(eq(snippets.id, id))
    await recordAudit(ctx, verb, { type: 'snippet', id })
  })
}

function requireKnownFields(text: string): void {
  const unknown = fieldsIn(text).filter((name) => !isSnippetField(name))
  if (unknown.length === 0) return
  const message = `No field is called ${unknown.map((name) => `{{${name}}}`).join(', ')}`
  throw new AppError('invalid', message, { text: message })
}

function requireStaff(ctx: Ctx): { staffId: string; staffName: string } {
  scopeOf(ctx, 'inquiry:answer')
  if (ctx.actor.kind !== 'staff') throw new AppError('forbidden', 'Only a member of staff can do this.')
  return { staffId: ctx.actor.id, staffName: ctx.actor.name }
}
