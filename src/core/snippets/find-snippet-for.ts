import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { dayIn, formatDay } from '../../kernel/dates.ts'
import { formatMoney } from '../../kernel/money.ts'
import { loadPublished, type PublishedSummary } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { findInquiry } from '../inquiries/index.ts'
import { scopeOf } from '../staff/index.ts'
import { findSignature } from '../threads/index.ts'
import { fillSnippet } from './fill-snippet.ts'
import type { FilledSnippet, SnippetField } from './schema.ts'
import { snippets } from './table.ts'

/** A snippet as it reads in a reply to one inquiry: figures are those that the site shows at this moment. @throws AppError `not-found` */
export async function findSnippetFor(ctx: Ctx, snippetId: string, inquiryId: string): Promise<FilledSnippet> {
  scopeOf(ctx, 'inquiry:answer')
  const [[snippet], inquiry, content, signature] = await Promise.all([
    ctx.db
      .select({ text: snippets.text })
      .from(snippets)
      .where(and(eq(snippets.id, snippetId), isNull(snippets.removedAt))),
    findInquiry(ctx, inquiryId),
    loadPublished(ctx, { lists: ['program'], documents: [{ type: 'settings', key: 'school' }] }),
    findSignature(ctx),
  ])
  if (!snippet) throw new AppError('not-found', 'This snippet is gone.')
  const settings = content.get('settings', 'school')?.data
  const program = content.list('program').find(({ key }) => key === inquiry.programs[0]?.key)
  const sent = inquiry.submissions.at(-1)?.answers ?? []
  const answer = (field: string) => String(sent.find((each) => each.field === field)?.value ?? '')
  const today = dayIn(settings?.timeZone ?? 'UTC', ctx.now())
  const values: Partial<Record<SnippetField, string>> = {
    'person.first_name': answer('first_name') || inquiry.person.name,
    'person.last_name': answer('last_name') || inquiry.person.name,
    'person.name': inquiry.person.name,
    'inquiry.number': inquiry.receipt,
    'school.name': settings?.name ?? '',
    'staff.name': ctx.actor.kind === 'staff' ? ctx.actor.name : '',
    signature: signature.text,
    ...(program && {
      'program.name': program.summary.name,
      'program.deadline': sayDeadline(program, today),
      'program.cost': sayCost(program),
    }),
  }
  return fillSnippet(snippet.text, values)
}

/** `Application by January 14, 2027`; empty where nothing is due any more. */
function sayDeadline({ summary }: PublishedSummary<'program'>, today: string): string {
  const [next] = summary.deadlines
    .filter(({ kind, date }) => kind === 'due' && date >= today)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
  return next ? `${next.what} by ${formatDay(next.date)}` : ''
}

/** `Tuition, $61,600`; empty where the school has not published it. */
function sayCost({ summary: { costs } }: PublishedSummary<'program'>): string {
  const cost = costs.find(({ amount }) => amount !== undefined)
  return cost?.amount ? `${cost.label}, ${formatMoney(cost.amount)}` : ''
}
