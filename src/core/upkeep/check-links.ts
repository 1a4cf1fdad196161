import { eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Answer } from '../../platform/http/ask-address.ts'
import { listAddressesOut } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { linkChecks } from './table.ts'

export type LinkWork = {
  /** Asks one address whether something stands there. */
  readonly ask: (address: string) => Promise<Answer>
}

/** One address is asked once a night, whichever run comes to it. */
const restMs = 20 * 3600_000
/** A run ends before its job counts as lost; the next run goes on. */
const runMs = 200_000
/** Hosts asked at once; each of them is asked one thing at a time. */
const atOnce = 4

/**
 * Asks every web address that the site leads to, those longest ago first. Where nothing at all answers it is our own
 * connection that is away, and no address is blamed.
 */
export async function checkLinks(
  ctx: Ctx,
  { ask }: LinkWork,
): Promise<{ asked: number; failed: number } | void> {
  requireSystem(ctx)
  const due = await takeDue(ctx)
  if (due.length === 0) return undefined
  const deadline = Date.now() + runMs
  const answers = new Map<string, Answer>()
  const hosts = [...Map.groupBy(due, (address) => new URL(address).host).values()]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let host = hosts.shift(); host; host = hosts.shift())
        for (const address of host) {
          if (Date.now() > deadline) return
          answers.set(address, await ask(address))
        }
    }),
  )
  const all = [...answers]
  const isAway = all.length >= 3 && all.every(([, answer]) => 'failure' in answer)
  if (isAway) return { asked: all.length, failed: 0 }
  let failed = 0
  for (const [address, answer] of all) {
    const isGone = leadsNowhere(answer)
    if (isGone) failed++
    await note(ctx, address, answer, isGone)
  }
  return { asked: all.length, failed }
}

/** Servers that refuse a robot, ask for a password or are busy do stand there. */
const leadsNowhere = (answer: Answer): boolean =>
  'failure' in answer
    ? answer.failure !== 'private'
    : answer.status === 404 || answer.status === 410 || (answer.status >= 500 && answer.status < 600)

/** Brings the list of addresses in line with the site. @returns those to ask now */
async function takeDue(ctx: Ctx): Promise<string[]> {
  const wanted = await listAddressesOut(ctx)
  const before = new Date(ctx.now().getTime() - restMs)
  if (wanted.length > 0)
    await ctx.db
      .insert(linkChecks)
      .values(wanted.map((address) => ({ address })))
      .onConflictDoNothing()
  // What no page leads to any more is forgotten.
  await ctx.db.delete(linkChecks).where(sql`not (${linkChecks.address} = any(${sql.param(wanted)}::text[]))`)
  const due = await ctx.db
    .select({ address: linkChecks.address })
    .from(linkChecks)
    .where(or(isNull(linkChecks.checkedAt), lt(linkChecks.checkedAt, before)))
    .orderBy(sql`${linkChecks.checkedAt} nulls first`, linkChecks.address)
  return due.map(({ address }) => address)
}

async function note(ctx: Ctx, address: string, answer: Answer, isGone: boolean): Promise<void> {
  const failures = isGone ? sql`${linkChecks.failures} + 1` : 0
  const told =
    'failure' in answer ? { status: null, failure: answer.failure } : { status: answer.status, failure: null }
  await ctx.db
    .update(linkChecks)
    .set({ checkedAt: ctx.now(), failures, ...told })
    .where(eq(linkChecks.address, address))
}
