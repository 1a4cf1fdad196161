import { and, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { ContentTypes, DataOf } from '../content/index.ts'
import { fullName, type Inquiry } from '../submissions/index.ts'
import { openCeilings } from './ceilings.ts'
import { isHeld } from './held-domains.ts'
import { mailboxKey } from './mailbox-key.ts'
import { queueMail } from './queue-mail.ts'
import { outbox } from './table.ts'

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
  // Its locks on the mailboxes hold until the end: a job that runs twice, or beside itself, asks once.
  const askedBefore = await findAskedBefore(ctx, reachable)
  await queueMail(
    ctx,
    'acknowledgement',
    reachable
      .filter(({ receipt }) => !askedBefore.has(receipt))
      .map(({ receipt, inquiry, locale, network, address, isProven }) => ({
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

async function findAskedBefore(
  { db }: Ctx,
  asked: readonly { readonly receipt: string; readonly address: string }[],
): Promise<ReadonlySet<string>> {
  const receipt = sql<string>`${outbox.data} ->> 'receipt'`
  const rows = await db
    .select({ receipt })
    .from(outbox)
    .where(
      and(
        inArray(
          outbox.mailboxKey,
          asked.map(({ address }) => mailboxKey(address)),
        ),
        sql`${outbox.data} ->> 'isToConfirm' = 'true'`,
        inArray(
          receipt,
          asked.map((each) => each.receipt),
        ),
      ),
    )
  return new Set(rows.map((row) => row.receipt))
}
