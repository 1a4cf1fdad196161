import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openSchool, visitor, type TestSchool } from '../../../test/support/database.ts'
import { demoDocument } from '../../../test/support/demo-pages.ts'
import { auditEntries } from '../audit/table.ts'
import { outbox } from '../outreach/table.ts'
import { confirmationCeilings } from './ceilings.ts'
import {
  askToSubscribe,
  changePreferences,
  confirmByCode,
  confirmByLink,
  createSubscriptionLinks,
  endSubscription,
  findRequest,
  findSubscription,
} from './index.ts'
import { eraseSubscriber } from '../erasure/index.ts'
import { forgetRequests } from './module.ts'
import { subscriptionConsents, subscriptionRequests, subscriptions } from './table.ts'

const links = createSubscriptionLinks('a secret of thirty-two characters!')
const minute = 60_000
const day = 24 * 60 * minute

const later = (school: TestSchool, ms: number) =>
  (school.clock.now = new Date(school.clock.now.getTime() + ms))

const ask = (
  school: TestSchool,
  email: string,
  topics: string[] = ['news'],
  programs: string[] = [],
  networkKey: string | null = null,
) => askToSubscribe(school.contextFor(visitor), { email, topics, programs, locale: 'en-US', networkKey })

async function subscribe(school: TestSchool, email = 'zoe@example.org', topics = ['news']) {
  const request = await ask(school, email, topics)
  const outcome = await confirmByCode(school.contextFor(visitor), links, request, links.codeFor(request))
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.id
}

const rowOf = async (school: TestSchool, id: string) =>
  (await school.db.select().from(subscriptions).where(eq(subscriptions.id, id)))[0]
const consentsOf = (school: TestSchool) =>
  school.db.select().from(subscriptionConsents).orderBy(subscriptionConsents.id)
const linkTo = (use: 'preferences' | 'end', id: string) => ({ id, token: links.tokenFor(use, id) })

test('an address gets one mail and one open request, and nothing is subscribed before it says yes', async () => {
  const school = await openSchool()
  const first = await ask(school, 'zoe@example.org', ['news'])
  const second = await ask(school, 'Zoe@Example.org', ['research'], ['bioethics', 'no-such-program'])
  expect(second).toBe(first)
  expect(await school.db.select().from(subscriptions)).toEqual([])
  const mails = await school.db.select().from(outbox)
  expect(mails.map(({ template, toAddress }) => [template, toAddress])).toEqual([
    ['subscription', 'zoe@example.org'],
  ])
  // Neither code nor token, which more people read in the outbox than may use them.
  expect(JSON.stringify(mails)).not.toContain(links.codeFor(first))
  const [open] = await school.db.select().from(subscriptionRequests)
  expect(open).toMatchObject({ topics: ['research'], programs: ['bioethics'] })
})

test('fifty who ask for one address at once make one request and one mail', async () => {
  const school = await openSchool()
  const ids = await Promise.all(Array.from({ length: 50 }, () => ask(school, 'zoe@example.org')))
  expect(new Set(ids).size).toBe(1)
  expect(await school.db.$count(outbox)).toBe(1)
})

test('what is no address, and a choice of nothing that is offered, are refused by field', async () => {
  const school = await openSchool()
  await expect(ask(school, 'zoe@example')).rejects.toMatchObject({
    code: 'invalid',
    fields: { email: expect.any(String) },
  })
  await expect(ask(school, 'zoe@example.org', ['no-such-topic'])).rejects.toMatchObject({
    code: 'invalid',
    fields: { topics: expect.any(String) },
  })
})

test('a known address is answered as an unknown one, and confirming adds to what it has', async () => {
  const school = await openSchool()
  const id = await subscribe(school)
  later(school, day)
  const again = await ask(school, 'zoe@example.org', ['research'])
  expect(again).toMatch(/^[0-9a-f-]{36}$/)
  expect(await school.db.$count(outbox)).toBe(2)
  expect(await confirmByLink(school.ctx, links, again, links.tokenFor('confirm', again))).toBe(id)
  expect((await rowOf(school, id))?.topics.toSorted()).toEqual(['news', 'research'])
})

test('nobody fills a mailbox: three mails a day, however its address is spelled', async () => {
  const school = await openSchool()
  for (let count = 0; count < 6; count++) {
    later(school, 5 * minute)
    await ask(school, `zoe+${count}@example.org`)
  }
  expect(await school.db.$count(outbox)).toBe(confirmationCeilings.perMailboxAndDay)
  later(school, day)
  await ask(school, 'zoe+9@example.org')
  expect(await school.db.$count(outbox)).toBe(confirmationCeilings.perMailboxAndDay + 1)
})

test('nobody fills many mailboxes: thirty mails an hour are caused from one network', async () => {
  const school = await openSchool()
  for (let count = 0; count < 32; count++)
    await ask(school, `person-${count}@example.org`, ['news'], [], 'network')
  expect(await school.db.$count(outbox)).toBe(confirmationCeilings.perNetworkAndHour)
  await ask(school, 'elsewhere@example.org', ['news'], [], 'other network')
  expect(await school.db.$count(outbox)).toBe(confirmationCeilings.perNetworkAndHour + 1)
})

test('the code confirms, and the consent keeps its words, topics, language, time and way', async () => {
  const school = await openSchool()
  const request = await ask(school, 'zoe@example.org', ['news'], ['bioethics'])
  later(school, minute)
  const code = links.codeFor(request)
  const outcome = await confirmByCode(school.ctx, links, request, ` ${code.slice(0, 3)} ${code.slice(3)}`)
  expect(outcome).toMatchObject({ id: expect.any(String) })
  expect(await consentsOf(school)).toMatchObject([
    {
      isGiven: true,
      topics: ['news'],
      programs: ['bioethics'],
      wording: demoDocument('newsletter', 'weekly').consent,
      locale: 'en-US',
      way: 'code',
      at: school.clock.now,
    },
  ])
  const verbs = await school.db.select({ verb: auditEntries.verb }).from(auditEntries)
  expect(verbs).toContainEqual({ verb: 'subscription.confirmed' })
})

test('after five wrong codes only the link confirms, also when they are tried all at once', async () => {
  const school = await openSchool()
  const request = await ask(school, 'zoe@example.org')
  const right = links.codeFor(request)
  const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => confirmByCode(school.ctx, links, request, wrong)),
  )
  expect(outcomes.filter((each) => 'refused' in each && each.refused === 'wrong')).toHaveLength(5)
  expect(await confirmByCode(school.ctx, links, request, right)).toEqual({ refused: 'too-many' })
  // Asking again gives no more tries.
  await ask(school, 'zoe@example.org')
  expect(await confirmByCode(school.ctx, links, request, right)).toEqual({ refused: 'too-many' })
  expect(await confirmByLink(school.ctx, links, request, links.tokenFor('confirm', request))).toMatch(/-/)
})

test('looking at the link changes nothing; pressed twice it leads to one subscription', async () => {
  const school = await openSchool()
  const request = await ask(school, 'zoe@example.org')
  const token = links.tokenFor('confirm', request)
  expect(await findRequest(school.ctx, links, request, token)).toMatchObject({ email: 'zoe@example.org' })
  expect(await school.db.$count(subscriptions)).toBe(0)
  const id = await confirmByLink(school.ctx, links, request, token)
  expect(await confirmByLink(school.ctx, links, request, token)).toBe(id)
  expect(await consentsOf(school)).toHaveLength(1)
  await expect(
    confirmByLink(school.ctx, links, request, links.tokenFor('end', request)),
  ).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a request is over after three days, and the next one is another', async () => {
  const school = await openSchool()
  const request = await ask(school, 'zoe@example.org')
  later(school, 3 * day + 1)
  expect(await confirmByCode(school.ctx, links, request, links.codeFor(request))).toEqual({ refused: 'over' })
  expect(await findRequest(school.ctx, links, request, links.tokenFor('confirm', request))).toBeNull()
  expect(await ask(school, 'zoe@example.org')).not.toBe(request)
  later(school, 8 * day)
  await forgetRequests(school.ctx)
  expect(await school.db.$count(subscriptionRequests)).toBe(0)
})

test('preferences change by their own link alone, and each change is a consent of its own', async () => {
  const school = await openSchool()
  const id = await subscribe(school)
  const chosen = { topics: ['research', 'no-such-topic'], programs: ['bioethics'] }
  await changePreferences(school.ctx, links, linkTo('preferences', id), chosen)
  expect(await rowOf(school, id)).toMatchObject({ topics: ['research'], programs: ['bioethics'] })
  expect((await consentsOf(school)).map(({ way, topics }) => [way, topics])).toEqual([
    ['code', ['news']],
    ['preferences', ['research']],
  ])
  await expect(
    changePreferences(school.ctx, links, linkTo('preferences', id), { topics: [], programs: [] }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await expect(changePreferences(school.ctx, links, linkTo('end', id), chosen)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a subscriber has everything deleted by the link of their preferences, and nobody else does', async () => {
  const school = await openSchool()
  const id = await subscribe(school)
  await subscribe(school, 'other@example.org')
  await expect(eraseSubscriber(school.ctx, links, linkTo('end', id))).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await rowOf(school, id)).toBeDefined()
  for (let count = 0; count < 2; count++)
    await eraseSubscriber(school.contextFor(visitor), links, linkTo('preferences', id))
  for (const table of ['subscription', 'subscription_consent', 'subscription_request', 'outbox']) {
    const { rows } = await school.pool.query(`select t::text as row from "${table}" t`)
    expect(rows.length, table).toBe(1)
    expect(JSON.stringify(rows), table).not.toContain('zoe@example.org')
  }
  const entries = await school.db.select().from(auditEntries)
  expect(entries.filter(({ verb }) => verb === 'subscription.erased')).toHaveLength(1)
  expect(JSON.stringify(entries)).not.toContain('zoe@')
})

test('ending twice is one end, and who subscribes again begins anew', async () => {
  const school = await openSchool()
  const id = await subscribe(school)
  for (let count = 0; count < 2; count++)
    await endSubscription(school.ctx, links, 'end', linkTo('end', id), 'one-click')
  expect(await findSubscription(school.ctx, links, 'end', linkTo('end', id))).toMatchObject({
    isActive: false,
  })
  expect((await consentsOf(school)).map(({ isGiven, way }) => [isGiven, way])).toEqual([
    [true, 'code'],
    [false, 'one-click'],
  ])
  later(school, day)
  expect(await subscribe(school, 'zoe@example.org', ['research'])).toBe(id)
  expect(await rowOf(school, id)).toMatchObject({ endedAt: null, topics: ['research'] })
})
