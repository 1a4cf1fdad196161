import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { actorName, recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { eraseSubscriptions, type SubscriptionLinks } from '../subscriptions/index.ts'
import { nothingErased } from './schema.ts'
import { erasures } from './table.ts'

/**
 * Forgets a subscriber who asks for it by the link of their preferences: address, choice, consents and mail. What they asked
 * the school stays. A link whose subscription is gone already changes nothing.
 * @throws AppError `not-found` for a link that was not made here
 */
export async function eraseSubscriber(
  ctx: Ctx,
  links: Pick<SubscriptionLinks, 'isToken'>,
  { id, token }: { readonly id: string; readonly token: string },
): Promise<void> {
  if (!links.isToken('preferences', id, token))
    throw new AppError('not-found', 'There is no such subscription.')
  await inTransaction(ctx, async (ctx) => {
    // The link proves whose address it is, as an erasure decided by the school would.
    const { subscriptionIds, requestIds, mails } = await eraseSubscriptions(
      { ...ctx, actor: { kind: 'system', name: 'subscriptions' } },
      [id],
    )
    if (subscriptionIds.length === 0) return
    await ctx.db.insert(erasures).values({
      id: newId(),
      requestedAt: ctx.now(),
      requestedBy: actorName(ctx.actor),
      way: 'subscriber',
      personIds: [],
      subscriberIds: [id],
      itemIds: requestIds,
      doneAt: ctx.now(),
      counts: { ...nothingErased, mails, subscriptions: subscriptionIds.length },
    })
    await recordAudit(ctx, 'subscription.erased', { type: 'subscription', id })
  })
}
