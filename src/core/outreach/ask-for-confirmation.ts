import { and, eq, inArray, sql } from 'drizzle-orm'
import { fullName } from '../../kernel/names.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import { recordAudit } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import type { ContentTypes, DataOf } from '../content/index.ts'
import type { Inquiry } from '../submissions/index.ts'
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
        to: { name: fullName(inquiry.first_name, inquiry.last_name), address },
        locale,
        networkKey: network,
        heldFor: isHeld(address, heldDomains)
          ? ('domain' as const)
          : ceilings.count({ address, network, isProven }),
      })),
  )
}

/** Takes back the mails that ask for what staff let through meanwhile, where they have not left. */
export async function stopAskingForConfirmation(
  ctx: Ctx,
  answered: readonly { readonly receipt: string; readonly address: string }[],
): Promise<void> {
  if (answered.length === 0) return
  const canceled = await ctx.db
    .update(outbox)
    .set({ state: 'canceled' })
    .where(and(asksFor(answered), inArray(outbox.state, ['waiting', 'held']), eq(outbox.attempts, 0)))
    .returning({ id: outbox.id })
  await recordAudit(ctx, 'mail.canceled', ...canceled.map(({ id }) => ({ type: 'mail' as const, id })))
}

async function findAskedBefore(
  { db }: Ctx,
  asked: readonly { readonly receipt: string; readonly address: string }[],
): Promise<ReadonlySet<string>> {
  const rows = await db.select({ receipt: askedFor }).from(outbox).where(asksFor(asked))
  return new Set(rows.map((row) => row.receipt))
}

const askedFor = sql<string>`${outbox.data} ->> 'receipt'`

const asksFor = (asked: readonly { readonly receipt: string; readonly address: string }[]) =>
  and(
    isAmong(
      outbox.mailboxKey,
      asked.map(({ address }) => mailboxKey(address)),
    ),
    sql`${outbox.data} ->> 'isToConfirm' = 'true'`,
    isAmong(
      askedFor,
      asked.map((each) => each.receipt),
    ),
  )
