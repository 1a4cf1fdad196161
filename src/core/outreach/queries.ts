import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { cutPage, readCursor } from '../../kernel/page.ts'
import type { Ctx } from '../context.ts'
import { scopeOf, type Scope } from '../staff/index.ts'
import {
  isMailTemplate,
  mailTemplates,
  type MailDetails,
  type MailLine,
  type MailNotices,
  type MailViewState,
  type Outbox,
  type OutboxQuery,
} from './schema.ts'
import { isWithin } from './scope.ts'
import { loadSchool, type RenderMail } from './send-mail.ts'
import { outbox } from './table.ts'

/** A page of the outbox, newest first. */
export async function listOutbox(ctx: Ctx, { state, after, size }: OutboxQuery): Promise<Outbox> {
  const scope = scopeOf(ctx, 'mail:read')
  const [rows, counts] = await Promise.all([
    ctx.db
      .select()
      .from(outbox)
      .where(
        and(
          isWithin(scope),
          state === 'all' ? undefined : isShownAs(state),
          after === undefined ? undefined : isAfter(after),
        ),
      )
      .orderBy(desc(outbox.createdAt), desc(outbox.id))
      .limit(size + 1),
    countByState(ctx, scope),
  ])
  const { lines, next } = cutPage(
    rows.map((row) => ({ ...row, receivedAt: row.createdAt })),
    size,
  )
  return { lines: lines.map((row) => viewMail(ctx, row)), next, counts }
}

/** One mail as its reader gets it. @throws AppError `not-found` */
export async function findMail(ctx: Ctx, id: string, render: RenderMail): Promise<MailDetails> {
  const scope = scopeOf(ctx, 'mail:read')
  const [row] = await ctx.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.id, id), isWithin(scope)))
  if (!row) throw new AppError('not-found', 'There is no such mail.')
  const school = await loadSchool(ctx)
  return {
    ...viewMail(ctx, row),
    rendered: await tryToRender(() =>
      render(row.template, row.data, school, row.sentAt ?? ctx.now(), row.locale),
    ),
  }
}

/** Every mail of one inquiry, oldest first: its acknowledgement and the answers to it. */
export async function findMailOf(ctx: Ctx, inquiryId: string): Promise<MailLine[]> {
  const scope = scopeOf(ctx, 'inquiry:read')
  const rows = await ctx.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.inquiryId, inquiryId), isWithin(scope)))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
  return rows.map((row) => viewMail(ctx, row))
}

export type Acknowledgement = 'sent' | 'waiting' | 'held' | 'failed'

/**
 * What became of an inquiry's acknowledgement, for the sender's receipt page, which asks for no permission but its address.
 * Null where none was decided yet.
 */
export async function findAcknowledgement(
  { db }: Pick<Ctx, 'db'>,
  inquiryId: string,
): Promise<Acknowledgement | null> {
  const [row] = await db
    .select({ state: outbox.state })
    .from(outbox)
    .where(and(eq(outbox.inquiryId, inquiryId), eq(outbox.template, 'acknowledgement')))
    .orderBy(asc(outbox.createdAt))
    .limit(1)
  if (!row) return null
  return row.state === 'canceled' ? 'held' : row.state
}

const standsStillAfterMs = 15 * 60_000
const hourMs = 3600_000

/** What staff should know of mail as a whole: whether it stands still, and what waits for their decision. */
export async function findMailNotices(ctx: Ctx): Promise<MailNotices> {
  const scope = scopeOf(ctx, 'mail:read')
  const cutoff = new Date(ctx.now().getTime() - standsStillAfterMs)
  const isOverdue = and(
    eq(outbox.state, 'waiting'),
    lt(outbox.createdAt, cutoff),
    leftBefore(cutoff),
    isWithin(scope),
  )
  const [[standing], counts, heldForSchool] = await Promise.all([
    ctx.db
      .select({ count: count(), since: sql<string | null>`min(${outbox.createdAt})` })
      .from(outbox)
      .where(isOverdue),
    countByState(ctx, scope),
    ctx.db.$count(
      outbox,
      and(
        eq(outbox.state, 'held'),
        eq(outbox.heldFor, 'school'),
        isWithin(scope),
        gt(outbox.createdAt, new Date(ctx.now().getTime() - hourMs)),
      ),
    ),
  ])
  return {
    standingStill: standing?.count ?? 0,
    oldestSince: standing?.since ? new Date(standing.since).toISOString() : null,
    held: counts.held,
    failed: counts.failed,
    heldForSchool,
  }
}

const leftBefore = (instant: Date) =>
  sql`coalesce(${outbox.leavesAt}, ${outbox.createdAt}) < ${instant.toISOString()}::timestamptz`

/** Of what is not over; how much was ever sent nobody needs to count. */
async function countByState({ db }: Ctx, scope: Scope): Promise<Outbox['counts']> {
  const rows = await db
    .select({ state: unfinishedState, count: count() })
    .from(outbox)
    .where(and(inArray(outbox.state, ['waiting', 'held', 'failed']), isWithin(scope)))
    .groupBy(unfinishedState)
  return {
    queued: 0,
    deferred: 0,
    held: 0,
    failed: 0,
    ...Object.fromEntries(rows.map((row) => [row.state, row.count])),
  }
}

const unfinishedState = sql<
  keyof Outbox['counts']
>`case when state <> 'waiting' then state when relay_said is null then 'queued' else 'deferred' end`

function isShownAs(state: MailViewState): SQL | undefined {
  if (state === 'queued') return and(eq(outbox.state, 'waiting'), isNull(outbox.relaySaid))
  if (state === 'deferred') return and(eq(outbox.state, 'waiting'), isNotNull(outbox.relaySaid))
  return inArray(outbox.state, [state])
}

function isAfter(cursor: string): SQL {
  const { receivedAt, id } = readCursor(cursor)
  return sql`(${outbox.createdAt}, ${outbox.id}) < (${receivedAt}::timestamptz, ${id}::uuid)`
}

function viewMail(ctx: Ctx, row: typeof outbox.$inferSelect): MailLine {
  const isWaiting = row.state === 'waiting'
  const canUndo = isWaiting && row.leavesAt !== null && row.leavesAt > ctx.now()
  return {
    id: row.id,
    template: row.template,
    kind: isMailTemplate(row.template) ? mailTemplates[row.template].kind : 'automatic',
    to: { name: row.toName, address: row.toAddress },
    cc: row.cc,
    inquiryId: row.inquiryId,
    state: row.state === 'waiting' ? (row.relaySaid === null ? 'queued' : 'deferred') : row.state,
    heldFor: row.state === 'held' ? row.heldFor : null,
    failedFor: row.state === 'failed' ? row.failedFor : null,
    createdAt: row.createdAt.toISOString(),
    leavesAt: canUndo ? (row.leavesAt?.toISOString() ?? null) : null,
    sentAt: row.sentAt?.toISOString() ?? null,
    attempts: row.attempts,
    relay:
      row.relaySaid === null
        ? null
        : { ...readRelayAnswer(row.relaySaid), at: row.relaySaidAt?.toISOString() ?? null },
    report:
      row.report && row.reportedAt
        ? { action: row.report, words: row.reportSaid ?? '', at: row.reportedAt.toISOString() }
        : null,
  }
}

/** `550 5.1.1 no such user` is a code and words; a connection that broke off has words alone. */
function readRelayAnswer(said: string): { code: number | null; words: string } {
  const [, code, words] = /^([2-5]\d\d)[ -](.*)$/s.exec(said) ?? []
  return code === undefined ? { code: null, words: said } : { code: Number(code), words: words ?? '' }
}

async function tryToRender<Rendered>(render: () => Rendered): Promise<Awaited<Rendered> | null> {
  try {
    return await render()
  } catch {
    return null
  }
}
