import { sql } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import { isDatabaseAway } from '../../platform/database/database.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { loadPublished, loadRevisions } from '../content/index.ts'
import { claimWaiting, findLatestVersions, markWorked, type ClaimedSubmission } from '../submissions/index.ts'
import { acknowledgeInquiries } from '../outreach/index.ts'
import { matchPeople, recordConsents } from '../people/index.ts'
import { requireSystem } from '../staff/index.ts'
import { promiseTime, type BusinessCalendar } from '../promises/index.ts'
import { announceInquiries } from './announce.ts'
import { findEditedInquiries } from './find-edited.ts'
import { inquiries, inquiryPrograms } from './table.ts'

/**
 * Turns submissions that wait into people and inquiries, all of them in one transaction. Running twice does nothing twice.
 * When they cannot be worked together each is tried alone, so that one bad submission holds up no other's answer.
 * @throws when any of them could not be worked; the others are
 */
export async function workSubmissions(ctx: Ctx, ids: readonly string[]): Promise<void> {
  requireSystem(ctx)
  try {
    await inTransaction(ctx, (ctx) => workTogether(ctx, ids))
  } catch (error) {
    if (ids.length === 1 || isDatabaseAway(error)) throw error
    await workEach(ctx, ids)
  }
}

/** One after the other: two versions of one inquiry must not be worked beside each other. */
async function workEach(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const errors: unknown[] = []
  for (const id of ids) {
    try {
      await inTransaction(ctx, (ctx) => workTogether(ctx, [id]))
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      errors.push(error)
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, 'some submissions could not be worked')
}

async function workTogether(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const claimed = await claimWaiting(ctx, ids)
  if (claimed.length === 0) return
  const school = await loadSchool(ctx)
  const personIds = await matchPeople(ctx, claimed.map(introduce))
  const personOf = (each: ClaimedSubmission) => personIds.get(each.id) ?? unreachable()
  await keepConsents(ctx, claimed, personOf)

  const edited = await findEditedInquiries(ctx, claimed, personOf)
  const opened = claimed
    .filter((each) => !edited.has(each.id))
    .map((each) => openInquiry(each, personOf(each), school.calendar))
  const inquiryIds = new Map(opened.map(({ submission, row }) => [submission.id, row.id]))
  for (const [submissionId, inquiry] of edited) {
    inquiryIds.set(submissionId, inquiry.id ?? inquiryIds.get(inquiry.submissionId) ?? unreachable())
  }
  const inquiryIdOf = ({ id }: ClaimedSubmission) => inquiryIds.get(id) ?? unreachable()
  if (opened.length > 0) {
    await ctx.db.insert(inquiries).values(opened.map(({ row }) => row))
    await ctx.db
      .insert(inquiryPrograms)
      .values(
        opened.flatMap(({ row, submission }) =>
          submission.inquiry.programs.map((program) => ({ inquiryId: row.id, program })),
        ),
      )
  }
  await markWorked(
    ctx,
    claimed.map((each) => ({ id: each.id, inquiryId: inquiryIdOf(each) })),
  )
  await takeOverCorrections(ctx, [...new Set(claimed.filter((each) => edited.has(each.id)).map(inquiryIdOf))])
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
    })),
    school,
  )
  await announceInquiries(ctx, [...new Set(inquiryIds.values())])
}

async function loadSchool(ctx: Ctx) {
  const content = await loadPublished(ctx, {
    lists: ['program'],
    documents: [{ type: 'settings', key: 'school' }],
  })
  const settings = content.get('settings', 'school')?.data
  if (!settings) throw new Error('no settings are published')
  const calendar: BusinessCalendar = { timeZone: settings.timeZone, ...settings.promise }
  return { settings, calendar, programs: content.list('program') }
}

function introduce({ id, receivedAt, inquiry }: ClaimedSubmission) {
  return {
    submissionId: id,
    at: receivedAt,
    email: inquiry.email,
    salutation: inquiry.salutation,
    firstName: inquiry.first_name,
    lastName: inquiry.last_name,
    country: inquiry.country,
    countryTyped: inquiry.country_typed,
    employer: inquiry.employer,
  }
}

/** In the words of the revision that was on the sender's screen. */
async function keepConsents(
  ctx: Ctx,
  claimed: readonly ClaimedSubmission[],
  personOf: (each: ClaimedSubmission) => string,
): Promise<void> {
  const agreed = claimed.filter((each) => each.inquiry.consent_email)
  const forms = await loadRevisions(
    ctx,
    'form',
    agreed.flatMap((each) => each.formRevisionId ?? []),
  )
  await recordConsents(
    ctx,
    agreed.map((each) => ({
      personId: personOf(each),
      submissionId: each.id,
      purpose: 'email',
      wording:
        forms.get(each.formRevisionId ?? '')?.consentEmail.wording ??
        'The wording is not known: the form that was answered is not one of ours.',
      locale: 'en',
      at: each.receivedAt,
    })),
  )
}

/** The question that staff read is the last one that was sent, in whatever order they were worked; every version stands in the submissions. */
async function takeOverCorrections(ctx: Ctx, inquiryIds: readonly string[]): Promise<void> {
  if (inquiryIds.length === 0) return
  const latest = await findLatestVersions(ctx, inquiryIds)
  await ctx.db.execute(sql`
    update inquiry i set message = c.message, version = i.version + 1
    from unnest(${sql.param([...latest.keys()])}::uuid[],
      ${sql.param([...latest.values()].map(({ message }) => message))}::text[]) as c(id, message)
    where i.id = c.id`)
}

function openInquiry(submission: ClaimedSubmission, personId: string, calendar: BusinessCalendar) {
  const { receipt, receivedAt, inquiry } = submission
  const row = {
    id: newId(),
    personId,
    receipt,
    interest: inquiry.interest,
    message: inquiry.message,
    receivedAt,
    promisedBy: promiseTime(receivedAt, calendar),
  }
  return { submission, row }
}

function unreachable(): never {
  throw new Error('a submission lost its person or inquiry on the way')
}
