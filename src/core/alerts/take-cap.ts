import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { readCap } from './read-cap.ts'
import { endAlert, startAlert } from './start-alert.ts'

/**
 * Shows, changes or ends an alert as a CAP 1.2 message of an allowed sender says. The same message twice changes nothing.
 * @throws AppError `invalid` for what is no such message, `forbidden` for another sender, `not-found` where it cancels what is not there
 */
export async function takeCap(
  ctx: Ctx,
  xml: string,
  senders: readonly string[],
): Promise<{ key: string; act: 'start' | 'end' }> {
  requireSystem(ctx)
  const message = readCap(xml, ctx.now())
  if (!senders.includes(message.sender))
    throw new AppError('forbidden', `${message.sender} is not among the senders of ALERT_CAP_SENDERS.`)
  const { key, act } = message
  if (message.act === 'start') await startAlert(ctx, key, message.alert, message.at, message.sender)
  else for (const each of message.earlier) await endAlert(ctx, each, ctx.now())
  return { key, act }
}
