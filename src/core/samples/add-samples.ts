import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { loadPublished } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findInquiry, workAtOnce } from '../inquiries/index.ts'
import type { Intake, Told } from '../intake/index.ts'
import { sampleDomain } from '../people/index.ts'
import { requirePermission } from '../staff/index.ts'
import { awaitByReceipt, discardSubmissions, findSamples, sampleSource } from '../submissions/index.ts'
import { answerElsewhere, claimInquiry, closeInquiry, replyToInquiry } from '../threads/index.ts'
import type { Sample } from './schema.ts'

/**
 * Adds made-up inquiries by the way that every inquiry comes, so that the ledger counts them, and brings each into its state.
 * Their addresses can never exist, so no mail leaves for them.
 * @throws AppError `conflict` where there are samples already, `unavailable` where they could not be kept
 */
export async function addSamples(
  ctx: Ctx,
  enter: Intake['enter'],
  samples: readonly Sample[],
): Promise<{ added: number }> {
  requirePermission(ctx, 'samples:manage')
  if ((await findSamples(ctx)).length > 0)
    throw new AppError('conflict', 'The sample inquiries are here already.')
  const { programs, interests } = await loadOffered(ctx)
  // Those that were removed an hour ago must not be taken for the same as these.
  const domain = `${newId().slice(-8)}.${sampleDomain}`
  const entered: { sample: Sample; receipt: string }[] = []
  for (const [index, sample] of samples.entries()) {
    const outcome = await enter(
      asTold(sample, rotate(programs, index), rotate(interests, index), domain, ctx.now()),
    )
    if (outcome.kind !== 'received')
      throw new AppError('unavailable', 'The sample inquiries could not be kept. Try again in a moment.')
    entered.push({ sample, receipt: outcome.receipt })
  }
  const inquiryIds = await workAtOnce(
    ctx,
    entered.map(({ receipt }) => receipt),
  )
  for (const { sample, receipt } of entered) await bringToState(ctx, sample, receipt, inquiryIds.get(receipt))
  await recordAudit(ctx, 'samples.added', {
    type: 'installation',
    id: 'samples',
    details: { samples: entered.length },
  })
  return { added: entered.length }
}

async function loadOffered(ctx: Ctx) {
  const content = await loadPublished(ctx, {
    lists: ['program'],
    documents: [{ type: 'form', key: 'inquiry' }],
  })
  return {
    programs: content.list('program').map(({ key }) => key),
    interests: content.get('form', 'inquiry')?.data.interest.options.map(({ value }) => value) ?? [],
  }
}

/** The same list, begun elsewhere, so that samples differ. */
const rotate = (list: readonly string[], by: number): string[] =>
  list.map((_, at) => list[(at + by) % list.length] ?? '')

function asTold(
  sample: Sample,
  programs: readonly string[],
  [interest = '']: readonly string[],
  domain: string,
  now: Date,
): Told {
  const isDoubtful = sample.state === 'quarantined' || sample.state === 'discarded'
  return {
    channel: sample.channel,
    answers: {
      first_name: sample.firstName,
      last_name: sample.lastName,
      email: `${sample.mailbox}@${domain}`,
      country: sample.country,
      employer: sample.employer,
      programs: programs.slice(0, sample.programs),
      interest: sample.channel === 'form' ? interest : '',
      message: sample.message,
    },
    source: sampleSource,
    receivedAt: new Date(now.getTime() - sample.hoursAgo * 3600_000),
    // As a robot fills in the form: also what nobody sees.
    ...(isDoubtful && { sender: { place: 'sample', honeypot: sample.mailbox } }),
  }
}

async function bringToState(
  ctx: Ctx,
  { state, note }: Sample,
  receipt: string,
  inquiryId: string | undefined,
): Promise<void> {
  if (state === 'discarded') {
    const row = await inTransaction(ctx, (ctx) => awaitByReceipt(ctx, [receipt]))
    const id = row.get(receipt)?.id
    if (id !== undefined) await discardSubmissions(ctx, [id])
  }
  if (inquiryId === undefined || state === 'open') return
  const { version } = await findInquiry(ctx, inquiryId)
  const written = { key: newId(), version, lastAnswerId: null }
  if (state === 'taken') await claimInquiry(ctx, inquiryId, { from: null })
  if (state === 'replied') await replyToInquiry(ctx, inquiryId, { ...written, text: note })
  if (state === 'answered') await answerElsewhere(ctx, inquiryId, { ...written, note })
  if (state === 'closed') await closeInquiry(ctx, inquiryId, { note })
}
