import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { dayIn } from '../../kernel/dates.ts'
import { newId } from '../../kernel/ids.ts'
import { insertRows } from '../../platform/database/insert-rows.ts'
import { isUnavailable } from '../../kernel/errors.ts'
import { fullName } from '../../kernel/names.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { extraQuestions, loadPublished, loadRevisions, type PublishedSummary } from '../content/index.ts'
import { nextSessions, occurrenceOf, sessionsFrom } from '../events/index.ts'
import type { ExtraQuestion } from '../forms/index.ts'
import {
  claimWaiting,
  findLatestVersions,
  isMadeUp,
  markWorked,
  postponeWork,
  type ClaimedSubmission,
  type Inquiry,
} from '../submissions/index.ts'
import { acknowledgeInquiries, stopAskingForConfirmation } from '../outreach/index.ts'
import { lockAddresses, matchPeople, recordConsents, type Introduction } from '../people/index.ts'
import { requireSystem } from '../staff/index.ts'
import { promiseTime, type BusinessCalendar } from '../promises/index.ts'
import { announceInquiries } from './announce.ts'
import { factsIn } from './facts-in.ts'
import { findCorrections, type Corrected } from './find-corrections.ts'
import { inquiries, inquiryPrograms } from './table.ts'
import { tieMail } from './tie-mail.ts'

/** In one transaction: few enough that a rush at the form waits only for a moment, and that one bad submission costs few others the way together. */
const mostTogether = 100

/**
 * Turns submissions that wait into people and inquiries, up to 100 in one transaction. Running twice does nothing twice.
 * When they cannot be worked together each is tried alone, so that one bad submission holds up no other's answer.
 * @param among only these; otherwise those that have waited longest
 * @returns how many it took up
 * @throws when any of them could not be worked; the others are
 */
export async function workSubmissions(ctx: Ctx, among?: readonly string[]): Promise<number> {
  requireSystem(ctx)
  let ids: string[] = []
  try {
    await inTransaction(ctx, async (ctx) => {
      const claimed = await claimWaiting(ctx, { among, most: mostTogether })
      ids = claimed.map(({ id }) => id)
      await workTogether(ctx, claimed)
    })
  } catch (error) {
    if (isUnavailable(error) || ids.length === 0) throw error
    await workEach(ctx, ids, error)
  }
  return ids.length
}

/** One after the other: two versions of one inquiry must not be worked beside each other. */
async function workEach(ctx: Ctx, ids: readonly string[], first: unknown): Promise<void> {
  const errors: unknown[] = []
  for (const id of ids) {
    try {
      // What failed alone has had its try.
      if (ids.length === 1) throw first
      await inTransaction(ctx, async (ctx) =>
        workTogether(ctx, await claimWaiting(ctx, { among: [id], most: 1 })),
      )
    } catch (error) {
      if (isUnavailable(error)) throw error
      await postponeWork(ctx, [id])
      errors.push(error)
    }
  }
  if (errors.length === 1) throw errors[0]
  if (errors.length > 1) throw new AggregateError(errors, 'some submissions could not be worked')
}

async function workTogether(ctx: Ctx, claimed: readonly ClaimedSubmission[]): Promise<void> {
  if (claimed.length === 0) return
  const school = await loadSchool(ctx)
  await lockAddresses(
    ctx,
    claimed.map((each) => each.inquiry.email),
  )
  const corrections = await findCorrections(ctx, claimed)
  const forms = await loadRevisions(
    ctx,
    'form',
    claimed.flatMap((each) => each.formRevisionId ?? []),
  )
  const questionsOf = ({ formRevisionId }: ClaimedSubmission) => {
    const form = forms.get(formRevisionId ?? '') ?? school.form
    return form ? extraQuestions(form) : []
  }
  const personIds = await matchPeople(
    ctx,
    claimed.map((each) => introduce(each, corrections.get(each.id), questionsOf(each))),
  )
  const personOf = (each: ClaimedSubmission) => personIds.get(each.id) ?? unreachable()
  await keepConsents(ctx, claimed, personOf, forms)

  const opened = claimed
    .filter((each) => !corrections.has(each.id))
    .map((each) => openInquiry(each, personOf(each), school.calendar, ctx.now()))
  const inquiryIds = new Map(opened.map(({ submission, row }) => [submission.id, row.id]))
  for (const [submissionId, corrected] of corrections) {
    const inquiryId = 'inquiryId' in corrected ? corrected.inquiryId : inquiryIds.get(corrected.submissionId)
    inquiryIds.set(submissionId, inquiryId ?? unreachable())
  }
  const inquiryIdOf = ({ id }: ClaimedSubmission) => inquiryIds.get(id) ?? unreachable()
  await insertRows(
    ctx.db,
    inquiries,
    opened.map(({ row }) => row),
  )
  // A correction may name other programs. Those of the version before stay: nothing that was asked about is hidden.
  const about = claimed.flatMap((each) =>
    each.inquiry.programs.map((program) => ({ inquiryId: inquiryIdOf(each), program })),
  )
  await insertRows(ctx.db, inquiryPrograms, about, sql`on conflict do nothing`)
  await markWorked(
    ctx,
    claimed.map((each) => ({ id: each.id, inquiryId: inquiryIdOf(each) })),
  )
  await tieMail(
    ctx,
    claimed
      .filter(({ channel }) => channel === 'mail')
      .map((each) => ({ receipt: each.receipt, inquiryId: inquiryIdOf(each) })),
  )
  await stopAskingForConfirmation(
    ctx,
    claimed
      .filter(({ verdict }) => verdict.reasons.includes('unconfirmed'))
      .map(({ receipt, inquiry }) => ({ receipt, address: inquiry.email })),
  )
  await takeOverCorrections(ctx, [
    ...new Set(claimed.filter((each) => corrections.has(each.id)).map(inquiryIdOf)),
  ])
  await recordAudit(
    ctx,
    'inquiry.opened',
    ...opened.map(({ row }) => ({ type: 'inquiry' as const, id: row.id })),
  )
  await acknowledgeInquiries(
    ctx,
    opened.map(({ row, submission }) => ({
      inquiryId: row.id,
      receipt: row.receipt,
      promisedBy: row.promisedBy,
      inquiry: submission.inquiry,
      locale: submission.locale,
      network: submission.network,
      isProven: !submission.verdict.reasons.includes('no-proof'),
    })),
    school,
  )
  await announceInquiries(ctx, [...new Set(inquiryIds.values())])
}

async function loadSchool(ctx: Ctx) {
  const sessions = sessionsFrom(dayIn('UTC', ctx.now()))
  const content = await loadPublished(ctx, {
    lists: ['program', sessions],
    documents: [
      { type: 'settings', key: 'school' },
      { type: 'form', key: 'inquiry' },
    ],
  })
  const settings = content.get('settings', 'school')?.data
  if (!settings) throw new Error('no settings are published')
  const calendar: BusinessCalendar = { timeZone: settings.timeZone, ...settings.promise }
  const form = content.get('form', 'inquiry')?.data
  const zone = settings.timeZone
  const next = nextSessions(content, sessions, { now: ctx.now(), zone })
  return {
    settings,
    calendar,
    form,
    programs: content.list('program'),
    sessions: new Map([...next].map(([program, event]) => [program, asMailed(event, zone)])),
  }
}

function asMailed({ key, summary }: PublishedSummary<'event'>, schoolZone: string) {
  const { starts, zone } = occurrenceOf(summary, schoolZone)
  return { key, starts: starts.toISOString(), zone, sample: summary.isSample === true }
}

function introduce(
  { id, receivedAt, locale, inquiry }: ClaimedSubmission,
  corrected: Corrected | undefined,
  questions: readonly ExtraQuestion[],
): Introduction {
  return {
    submissionId: id,
    corrects: corrected && 'personId' in corrected ? corrected.personId : undefined,
    at: receivedAt,
    locale,
    email: inquiry.email,
    firstName: inquiry.first_name,
    lastName: inquiry.last_name,
    facts: factsIn(inquiry, questions),
  }
}

/** In the words of the revision that was on the sender's screen. Where nobody knows what was agreed to, nothing was. */
async function keepConsents(
  ctx: Ctx,
  claimed: readonly ClaimedSubmission[],
  personOf: (each: ClaimedSubmission) => string,
  forms: ReadonlyMap<string, unknown>,
): Promise<void> {
  const agreed = claimed.filter((each) => each.inquiry.consent_email)
  const given = agreed.flatMap((each) => {
    const form = formWithConsent.safeParse(forms.get(each.formRevisionId ?? ''))
    if (!form.success) return []
    return {
      personId: personOf(each),
      submissionId: each.id,
      purpose: 'email',
      wording: form.data.consentEmail.wording,
      locale: each.locale,
      at: each.receivedAt,
    }
  })
  await recordConsents(ctx, given)
}

/** The id of the revision comes from the sender, and may be that of anything. */
const formWithConsent = z.object({ consentEmail: z.object({ wording: z.string().min(1) }) })

/** The question that staff read is the last one that was sent, in whatever order they were worked; every version stands in the submissions. */
async function takeOverCorrections(ctx: Ctx, inquiryIds: readonly string[]): Promise<void> {
  if (inquiryIds.length === 0) return
  const latest = await findLatestVersions(ctx, inquiryIds)
  const column = (read: (version: Inquiry) => string) => sql.param([...latest.values()].map(read))
  await ctx.db.execute(sql`
    update inquiry i set message = c.message, name = c.name, interest = c.interest, version = i.version + 1
    from unnest(${sql.param([...latest.keys()])}::uuid[], ${column(({ message }) => message)}::text[],
      ${column(nameOf)}::text[], ${column(({ interest }) => interest)}::text[]) as c(id, message, name, interest)
    where i.id = c.id`)
}

function openInquiry(submission: ClaimedSubmission, personId: string, calendar: BusinessCalendar, now: Date) {
  const { receipt, receivedAt, inquiry, channel } = submission
  const isSample = isMadeUp(submission)
  // As the sender was told; what the school changed since does not count.
  const promisedBy = submission.promisedBy ?? promiseTime(receivedAt, calendar)
  const lateReason = submission.verdict.quarantine ? ('released-late' as const) : ('worked-late' as const)
  const row = {
    id: newId(),
    personId,
    receipt,
    name: nameOf(inquiry),
    channel,
    interest: inquiry.interest,
    message: inquiry.message,
    receivedAt,
    promisedBy,
    lateReason: promisedBy <= now && !isSample ? lateReason : null,
    isSample,
    namesProgram: inquiry.programs.length > 0 ? true : null,
  }
  return { submission, row }
}

const nameOf = ({ first_name, last_name }: Inquiry) => fullName(first_name, last_name)

function unreachable(): never {
  throw new Error('a submission lost its person or inquiry on the way')
}
