import type { Ctx } from '../context.ts'
import type { ContentTypes, DataOf } from '../content/index.ts'
import { fullName, type Inquiry } from '../submissions/index.ts'
import { openCeilings } from './ceilings.ts'
import { isHeld } from './held-domains.ts'
import { queueMail } from './queue-mail.ts'

type Asked = {
  readonly receipt: string
  readonly inquiry: Inquiry
  readonly locale: string
  readonly network: string | null
}

/**
 * Decides the mail by which a sender confirms what came without an answer to the captcha. It is an acknowledgement that asks, so
 * that it counts toward the same ceilings; and it quotes nothing that a stranger typed.
 */
export async function askForConfirmation(
  ctx: Ctx,
  asked: readonly Asked[],
  { heldDomains }: Pick<DataOf<ContentTypes['settings']>, 'heldDomains'>,
): Promise<void> {
  const reachable = asked
    .filter(({ inquiry }) => inquiry.email !== '')
    .map((each) => ({ ...each, address: each.inquiry.email, isProven: false }))
  if (reachable.length === 0) return
  const ceilings = await openCeilings(ctx, reachable)
  await queueMail(
    ctx,
    'acknowledgement',
    reachable.map(({ receipt, inquiry, locale, network, address, isProven }) => ({
      data: {
        receipt,
        firstName: '',
        promisedBy: ctx.now().toISOString(),
        programs: [],
        message: '',
        isToConfirm: true,
      },
      to: { name: fullName(inquiry), address },
      locale,
      networkKey: network,
      heldFor: isHeld(address, heldDomains)
        ? ('domain' as const)
        : ceilings.count({ address, network, isProven }),
    })),
  )
}
