import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import type { Intake, Mistakes } from '../intake/index.ts'
import { scopeOf } from '../staff/index.ts'
import type { EnterInput } from './schema.ts'
import { workAtOnce } from './work-at-once.ts'

/**
 * Enters what someone asked by telephone or by mail, by the way that every inquiry comes: it has a receipt, a promise and, where there is an address, a confirmation.
 * @returns `inquiryId` is null where it waits for its job
 * @throws AppError `invalid` by field, `unavailable` where it could not be kept, `forbidden` where it is about none of the programs that the actor works for
 */
export async function enterInquiry(
  ctx: Ctx,
  enter: Intake['enter'],
  { channel, telephone, ...answers }: EnterInput,
): Promise<{ receipt: string; inquiryId: string | null }> {
  const scope = scopeOf(ctx, 'inquiry:answer')
  if (scope !== 'all' && !answers.programs.some((each) => scope.programs.includes(each)))
    throw new AppError('forbidden', 'You may enter inquiries about your own programs only.')
  if (ctx.actor.kind !== 'staff') throw new AppError('forbidden', 'Only staff enter inquiries.')
  const outcome = await enter({
    channel,
    answers,
    more: telephone === '' ? {} : { telephone },
    source: { entered_by: ctx.actor.id },
  })
  if (outcome.kind === 'mistaken') throw mistaken(outcome.mistakes)
  if (outcome.kind === 'not-kept')
    throw new AppError('unavailable', 'The inquiry could not be kept. Try again in a moment.')
  const { receipt } = outcome
  await recordAudit(ctx, 'inquiry.entered', { type: 'receipt', id: receipt, details: { channel } })
  return { receipt, inquiryId: (await workAtOnce(ctx, [receipt])).get(receipt) ?? null }
}

function mistaken(mistakes: Mistakes): AppError {
  const fields = Object.fromEntries(
    Object.entries(mistakes).flatMap(([field, mistake]) =>
      mistake ? [[field, sayMistake(field, mistake)]] : [],
    ),
  )
  return new AppError('invalid', Object.values(fields).join('. '), fields)
}

function sayMistake(field: string, mistake: NonNullable<Mistakes[string]>): string {
  if (mistake.code === 'too-long') return `Enter ${mistake.most.toLocaleString('en-US')} characters or fewer`
  if (mistake.code === 'not-an-email') return 'Enter an email address like name@example.com'
  if (field === 'email') return 'Enter an email address'
  return field === 'first_name' ? 'Enter a first or a last name' : 'Answer this question'
}
