import { dayIn } from '../../kernel/dates.ts'
import { listAddresses, loadPublished, type PublishedSummary } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { knownPrice } from '../costs/index.ts'
import { findInquiry } from '../inquiries/index.ts'
import { findQuestions, isAnswered } from '../questions/index.ts'
import { scopeOf } from '../staff/index.ts'
import { findQuestionMarks, findThread, type Thread } from '../threads/index.ts'
import { checkText } from './check-text.ts'
import type { ReplyFacts } from './reply-facts.ts'
import type { AskedQuestion, CheckInput, ReplyCheck } from './schema.ts'

/**
 * What a reply leaves open and what may be wrong with it, held against the person's messages and what is published at this moment.
 * Hints alone: nothing here keeps anyone from sending.
 * @param origin of the site, `https://masters.example.edu`
 * @throws AppError `not-found`
 */
export async function checkReply(
  ctx: Ctx,
  inquiryId: string,
  { text, attachments }: CheckInput,
  origin: string,
): Promise<ReplyCheck> {
  scopeOf(ctx, 'inquiry:answer')
  const [inquiry, thread, content, addresses, marks] = await Promise.all([
    findInquiry(ctx, inquiryId),
    findThread(ctx, inquiryId),
    loadPublished(ctx, {
      lists: ['program', 'degree-type'],
      documents: [{ type: 'settings', key: 'school' }],
    }),
    listAddresses(ctx),
    findQuestionMarks(ctx, inquiryId),
  ])
  const written = [
    { at: inquiry.receivedAt, text: inquiry.message },
    ...thread.incoming.filter(({ isAutomatic }) => !isAutomatic),
  ]
  const sent = inquiry.submissions.at(-1)?.answers ?? []
  const answer = (field: string) => String(sent.find((each) => each.field === field)?.value ?? '')
  const asked = new Set(inquiry.programs.map(({ key }) => key))
  const programs = content.list('program')
  const theirs = programs.filter(({ key }) => asked.has(key))
  const facts: ReplyFacts = {
    // Who has one name is not called by it twice.
    firstName: answer('first_name') || (answer('last_name') ? '' : inquiry.person.name),
    lastName: answer('last_name'),
    receipt: inquiry.receipt,
    message: written.map((each) => each.text).join('\n'),
    askedPrograms: theirs.map(namesOf),
    otherPrograms: programs.filter(({ key }) => !asked.has(key)).map(namesOf),
    dates: theirs.flatMap(({ summary }) => summary.deadlines.map(({ date }) => date)),
    amounts: theirs.flatMap(amountsOf),
    credits: content
      .list('degree-type')
      .filter(({ key }) => theirs.some(({ summary }) => summary.degreeType === key))
      .flatMap(({ summary }) => [summary.totalCredits, summary.requires.credits]),
    today: dayIn(content.get('settings', 'school')?.data.timeZone ?? 'UTC', ctx.now()),
    site: { origin, paths: new Set(addresses.map(({ path }) => path)) },
  }
  return {
    questions: askedIn(written, thread, text, marks),
    findings: checkText(text, attachments, facts),
  }
}

type Marks = Awaited<ReturnType<typeof findQuestionMarks>>

/**
 * Those that no earlier answer spoke of, and all that were asked since the last. Of what the inquiry asks an answer speaks as was written
 * down when it was sent, for that is what counts.
 */
function askedIn(
  [first, ...later]: readonly { at: string; text: string }[],
  { answers }: Thread,
  draft: string,
  marks: Marks,
): AskedQuestion[] {
  const given = answers.filter(({ undoneAt, undeliveredAt }) => undoneAt === null && undeliveredAt === null)
  const open = findQuestions(first?.text ?? '').filter(
    ({ text }) => !given.some(({ speaksOf }) => speaksOf === null || speaksOf.includes(text)),
  )
  const since = later.flatMap((message) =>
    findQuestions(message.text).filter(
      ({ text }) => !given.some(({ at, text: said }) => at > message.at && isAnswered(text, said)),
    ),
  )
  const promised = new Set(open.map(({ text }) => text))
  return [...new Set([...open, ...since].map(({ text }) => text))].map((text) => ({
    text,
    isPromised: promised.has(text),
    isAnswered: isAnswered(text, draft),
    marked: marks.get(text) ?? null,
  }))
}

/** `Master of Science in Immunology` is called Immunology as well. */
function namesOf({ summary: { name, listedAs } }: PublishedSummary<'program'>): string[] {
  return [...new Set([name, listedAs])]
}

/** Each published amount, for as many years as the formats take, and the price of the whole degree. */
function amountsOf({ summary: { costs, formats } }: PublishedSummary<'program'>): number[] {
  const price = knownPrice(formats, costs)
  return [
    ...costs.flatMap(({ amount }) => (amount ? [amount.amount, amount.amount * 2, amount.amount * 3] : [])),
    ...(price ? [price.amount.amount] : []),
  ]
}
