import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { findMentioned } from '../../kernel/mentions.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { findDocument, findLine } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { notifyEditors } from '../notices/index.ts'
import { listEditingStaff, requirePermission } from '../staff/index.ts'
import { requireEditor } from './editor.ts'
import type { CommentInput, DiscussionInput, DiscussionView } from './schema.ts'
import { comments, discussions } from './table.ts'

/** What colleagues say about a document, in the order in which they began. */
export async function listDiscussions(ctx: Ctx, documentId: string): Promise<DiscussionView[]> {
  requirePermission(ctx, 'content:edit')
  const found = await ctx.db
    .select()
    .from(discussions)
    .where(eq(discussions.documentId, documentId))
    .orderBy(asc(discussions.createdAt), asc(discussions.id))
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const said = await ctx.db
    .select()
    .from(comments)
    .where(isAmong(comments.discussionId, ids))
    .orderBy(asc(comments.at), asc(comments.id))
  return found.map(({ id, path, quote, resolvedAt }) => ({
    id,
    path,
    quote,
    isResolved: resolvedAt !== null,
    comments: said
      .filter(({ discussionId }) => discussionId === id)
      .map(({ id, kind, staffName, at, text }) => ({ id, kind, by: staffName, at: at.toISOString(), text })),
  }))
}

/** Begins a discussion at a field. The same `key` begins one. @returns its id */
export async function beginDiscussion(
  ctx: Ctx,
  documentId: string,
  { path, quote, text, key }: DiscussionInput,
): Promise<{ id: string }> {
  requireEditor(ctx)
  await findDocument(ctx, documentId)
  return inTransaction(ctx, async (ctx) => {
    const [earlier] = await ctx.db
      .select({ id: comments.discussionId })
      .from(comments)
      .where(eq(comments.key, key))
    if (earlier) return earlier
    const id = newId()
    await ctx.db.insert(discussions).values({ id, documentId, path, quote, createdAt: ctx.now() })
    await write(ctx, { id, documentId }, { text, key })
    return { id }
  })
}

/** Answers in a discussion; one that was resolved stays so. @throws AppError `not-found` */
export async function addComment(ctx: Ctx, discussionId: string, input: CommentInput): Promise<void> {
  requireEditor(ctx)
  await inTransaction(ctx, async (ctx) => {
    const discussion = await findDiscussion(ctx, discussionId)
    const earlier = await ctx.db.$count(comments, eq(comments.key, input.key))
    if (earlier === 0) await write(ctx, discussion, input)
  })
}

/** Says that a discussion is settled. @throws AppError `conflict` where a colleague said so before */
export const resolveDiscussion = (ctx: Ctx, id: string): Promise<void> => turn(ctx, id, 'resolved')

/** Takes a discussion up again. @throws AppError `conflict` where it is open */
export const reopenDiscussion = (ctx: Ctx, id: string): Promise<void> => turn(ctx, id, 'reopened')

async function turn(ctx: Ctx, id: string, kind: 'resolved' | 'reopened'): Promise<void> {
  const by = requireEditor(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { documentId } = await findDiscussion(ctx, id)
    const isBefore = kind === 'resolved' ? isNull(discussions.resolvedAt) : isNotNull(discussions.resolvedAt)
    const turned = await ctx.db
      .update(discussions)
      .set({ resolvedAt: kind === 'resolved' ? ctx.now() : null })
      .where(and(eq(discussions.id, id), isBefore))
      .returning({ id: discussions.id })
    if (turned.length === 0)
      throw new AppError(
        'conflict',
        kind === 'resolved' ? 'This was resolved already.' : 'This is open already.',
      )
    const act = { id: newId(), discussionId: id, kind, at: ctx.now(), text: '', key: newId() }
    await ctx.db.insert(comments).values({ ...act, ...by })
    await recordAudit(ctx, `content.comment-${kind}`, {
      type: 'document',
      id: documentId,
      details: { discussion: id },
    })
  })
}

type Discussion = { readonly id: string; readonly documentId: string }

async function findDiscussion({ db }: Ctx, id: string): Promise<Discussion> {
  const [found] = await db
    .select({ id: discussions.id, documentId: discussions.documentId })
    .from(discussions)
    .where(eq(discussions.id, id))
  if (!found) throw new AppError('not-found', 'There is no such comment.')
  return found
}

async function write(ctx: Ctx, { id, documentId }: Discussion, { text, key }: CommentInput): Promise<void> {
  const by = requireEditor(ctx)
  const comment = { id: newId(), discussionId: id, kind: 'comment' as const, at: ctx.now(), text, key, ...by }
  await ctx.db.insert(comments).values(comment)
  await recordAudit(ctx, 'content.commented', {
    type: 'document',
    id: documentId,
    details: { comment: comment.id },
  })
  await tellMentioned(ctx, documentId, comment)
}

/** Tells the colleagues whom a comment names by `@`, but who wrote it. */
async function tellMentioned(
  ctx: Ctx,
  documentId: string,
  { id, text, staffId, staffName }: { id: string; text: string; staffId: string; staffName: string },
): Promise<void> {
  if (!text.includes('@')) return
  const mentioned = findMentioned(text, await listEditingStaff(ctx)).filter((each) => each.id !== staffId)
  const line = mentioned.length > 0 ? await findLine(ctx, documentId) : undefined
  if (!line) return
  await notifyEditors(
    ctx,
    mentioned.map((each) => ({
      staffId: each.id,
      kind: 'content-mention' as const,
      document: { id: documentId, title: line.title },
      byName: staffName,
      text,
      onceKey: `content-mention ${id} ${each.id}`,
    })),
  )
}
