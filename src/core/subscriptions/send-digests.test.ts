import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openSchool, type TestSchool } from '../../../test/support/database.ts'
import { startMailServer } from '../../../test/support/mail-server.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { ownTexts } from '../../messages/message.ts'
import { renderMail } from '../../emails/registry.ts'
import { newId } from '../../kernel/ids.ts'
import { openRelay } from '../../platform/mail/relay.ts'
import { createMailSender, sendWaitingMail } from '../outreach/index.ts'
import { outbox } from '../outreach/table.ts'
import { mayReceive, NoConsent } from './consents.ts'
import { createSubscriptionLinks, endSubscription, subscriberPath } from './index.ts'
import { loadNewsletter } from './newsletter.ts'
import { lastDue, queueDigest, sendDueDigests, writeDigests } from './send-digests.ts'
import { digestIssues, subscriptionConsents, subscriptions } from './table.ts'

const links = createSubscriptionLinks('a secret of thirty-two characters!')
const week = 7 * 24 * 3600_000

/** Thursday, November 26, 2026, nine in the morning in Boston. */
const due = new Date('2026-11-26T14:00:00Z')

async function subscriber(
  school: TestSchool,
  email: string,
  chosen: { topics?: string[]; programs?: string[] },
  consent: { topics?: string[]; isGiven?: boolean } = {},
) {
  const { topics = [], programs = [] } = chosen
  const id = newId()
  const at = school.clock.now
  await school.db
    .insert(subscriptions)
    .values({ id, email, emailKey: email, locale: 'en-US', topics, programs, createdAt: at })
  await school.db.insert(subscriptionConsents).values({
    id: newId(),
    subscriptionId: id,
    isGiven: true,
    topics,
    programs,
    wording: 'I agree.',
    locale: 'en-US',
    way: 'code',
    at,
    ...consent,
  })
  return id
}

const publishPost = (school: TestSchool, key: string, date: string, kind = 'news', topics: string[] = []) =>
  saveAndPublish(school.ctx, 'post', `news/${key}`, {
    kind,
    title: `Title of ${key}`,
    date,
    summary: `Summary of ${key}.`,
    body: [{ kind: 'paragraph', text: 'Text.' }],
    topics,
  })

/** What the schedule and the jobs do, up to the outbox. */
async function runWeek(school: TestSchool) {
  school.sent.length = 0
  await sendDueDigests(school.ctx)
  for (const { queue, data } of school.sent)
    if (queue === 'subscriptions.digest')
      await writeDigests(school.ctx, data as { issueId: string; after: null })
}

const told = async (school: TestSchool) =>
  (await school.db.select().from(outbox).where(eq(outbox.template, 'digest')).orderBy(outbox.id)).map(
    ({ toAddress, data }) => [
      toAddress,
      (data as { groups: { topic: string; items: { title: string }[] }[] }).groups.map(({ topic, items }) => [
        topic,
        ...items.map(({ title }) => title),
      ]),
    ],
  )

test('each subscriber gets what is new of what they chose, once, and nobody gets an empty mail', async () => {
  const school = await openSchool()
  school.clock.now = due
  await publishPost(school, 'new', '2026-11-25', 'news', ['Research'])
  await publishPost(school, 'old', '2026-10-01')
  await subscriber(school, 'news@example.org', { topics: ['news', 'research'] })
  await subscriber(school, 'research@example.org', { topics: ['research'] })
  await subscriber(school, 'messages@example.org', { topics: ['community'] })
  await runWeek(school)
  expect(await told(school)).toEqual([
    ['news@example.org', [['News of the school', 'Title of new']]],
    ['research@example.org', [['Research', 'Title of new']]],
  ])
  // The schedule comes round every ten minutes, and a job may be handled twice.
  await runWeek(school)
  const [issue] = await school.db.select().from(digestIssues)
  await writeDigests(school.ctx, { issueId: issue?.id ?? '', after: null })
  expect(await told(school)).toHaveLength(2)
})

test('the next issue tells what was published since, late news too, and nothing twice', async () => {
  const school = await openSchool()
  school.clock.now = due
  await publishPost(school, 'first', '2026-11-25')
  await subscriber(school, 'zoe@example.org', { topics: ['news'] })
  await runWeek(school)
  school.clock.now = new Date(due.getTime() + week - 1)
  await publishPost(school, 'second', '2026-12-01')
  await publishPost(school, 'late', '2026-11-10')
  await runWeek(school)
  expect(await told(school), 'before the hour').toHaveLength(1)
  school.clock.now = new Date(due.getTime() + week)
  await runWeek(school)
  expect((await told(school))[1]).toEqual([
    'zoe@example.org',
    [['News of the school', 'Title of second', 'Title of late']],
  ])
  school.clock.now = new Date(due.getTime() + 2 * week)
  await runWeek(school)
  expect(await told(school), 'a week without news').toHaveLength(2)
})

test('a school that begins in the middle of the week sends nothing before the hour has come', async () => {
  const school = await openSchool()
  await publishPost(school, 'new', '2026-11-23')
  await subscriber(school, 'zoe@example.org', { topics: ['news'] })
  school.clock.now = new Date(due.getTime() - 1)
  await runWeek(school)
  expect(await school.db.$count(digestIssues)).toBe(0)
  school.clock.now = due
  await runWeek(school)
  expect(await told(school)).toHaveLength(1)
})

test('events of a chosen program come within three weeks of their day', async () => {
  const school = await openSchool()
  school.clock.now = due
  const event = (title: string, date: string, over: object = {}) =>
    saveAndPublish(school.ctx, 'event', title.toLowerCase(), {
      title,
      kind: 'workshop',
      summary: 'Come.',
      body: [],
      date,
      time: '12:00',
      endTime: '13:00',
      place: 'online',
      programs: ['bioethics'],
      ...over,
    })
  await event('Soon', '2026-12-01')
  await event('Canceled', '2026-12-02', { isCalledOff: true })
  await event('Later', '2027-02-01')
  await subscriber(school, 'zoe@example.org', { programs: ['bioethics'] })
  await runWeek(school)
  const [[, groups = []] = []] = await told(school)
  const [topic, ...titles] = (groups as string[][])[0] ?? []
  expect(topic).toBe('Master of Bioethics')
  expect(titles).toContain('Soon')
  expect(titles).not.toContain('Canceled')
  expect(titles).not.toContain('Later')
})

test('without a consent that covers what was chosen, sending throws, and the others get theirs', async () => {
  const school = await openSchool()
  school.clock.now = due
  await publishPost(school, 'new', '2026-11-25')
  await subscriber(school, 'never@example.org', { topics: ['news'] }, { isGiven: false })
  await subscriber(school, 'other-topic@example.org', { topics: ['news'] }, { topics: ['research'] })
  await subscriber(school, 'zoe@example.org', { topics: ['news'] })
  await runWeek(school)
  expect((await told(school)).map(([to]) => to)).toEqual(['zoe@example.org'])
  const loaded = await loadNewsletter(school.ctx)
  const person = { id: newId(), email: 'x@example.org', topics: ['news'], programs: [] }
  for (const consent of [undefined, { isGiven: true, topics: ['research'], programs: [] }])
    await expect(queueDigest(school.ctx, person, consent, [], loaded)).rejects.toThrow(NoConsent)
})

test('it leaves from a sender of its own with a postal address and one-click headers; an end holds at once', async () => {
  const school = await openSchool()
  school.clock.now = due
  const server = await startMailServer()
  const relay = openRelay(server.url)
  onTestFinished(async () => {
    relay.close()
    await server.close()
  })
  await publishPost(school, 'new', '2026-11-25')
  const zoe = await subscriber(school, 'zoe@example.org', { topics: ['news'] })
  const ended = await subscriber(school, 'ended@example.org', { topics: ['news'] })
  await runWeek(school)
  await endSubscription(
    school.ctx,
    links,
    'end',
    { id: ended, token: links.tokenFor('end', ended) },
    'one-click',
  )
  const ids = (await school.db.select({ id: outbox.id }).from(outbox)).map(({ id }) => id)
  const url = (use: 'confirm' | 'preferences' | 'end', id: string) =>
    `https://masters.example.edu${subscriberPath(use, id, links.tokenFor(use, id))}`
  await sendWaitingMail(school.ctx, ids, {
    relay,
    render: (template, data, of, now) =>
      renderMail(template, data, {
        texts: ownTexts(),
        school: of,
        now,
        origin: 'https://masters.example.edu',
        subscriberUrl: url,
        visitCodeFor: () => '123456',
        myInquiryUrl: (receipt: string) => `https://masters.example.edu/my/link/${receipt}`,
        codeFor: links.codeFor,
        receiptUrl: () => '',
        staffUrl: () => '',
        programUrl: () => '',
        brochureUrl: () => '',
        eventUrl: () => '',
        registrationUrl: () => '',
        doorUrl: () => '',
        confirmUrl: () => '',
        calendarFile: () => '',
      }),
    from: 'admissions@masters.example.edu',
    host: 'masters.example.edu',
    sender: createMailSender('test/1'),
    mayReceive,
  })
  expect(server.received).toHaveLength(1)
  const [mail] = server.received
  const header = (name: string) => mail?.parsed.headers.find((each) => each.key === name)?.value
  expect(mail?.recipients).toEqual(['zoe@example.org'])
  expect(mail?.sender).toBe('news@masters.example.edu')
  expect(mail?.parsed.from?.name).toBe('HMS Master’s Programs News')
  expect(header('list-unsubscribe')).toBe(`<${url('end', zoe)}>`)
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(mail?.parsed.subject).toBe('This week in HMS master’s programs: Title of new')
  for (const part of [mail?.parsed.text, mail?.parsed.html]) {
    expect(part).toContain('25 Shattuck Street')
    expect(part).toContain(url('preferences', zoe))
  }
  const states = await school.db.select({ to: outbox.toAddress, state: outbox.state }).from(outbox)
  expect(states).toContainEqual({ to: 'ended@example.org', state: 'canceled' })
})

test.each([
  ['2026-11-26T13:59:59Z', '2026-11-19T14:00:00.000Z'],
  ['2026-11-26T14:00:00Z', '2026-11-26T14:00:00.000Z'],
  // The clocks were set back on November 1: nine in the morning is an hour later by the sun.
  ['2026-11-04T12:00:00Z', '2026-10-29T13:00:00.000Z'],
])('at %s the newsletter was last due at %s', (now, at) => {
  expect(lastDue({ weekday: 4, time: '09:00' }, 'America/New_York', new Date(now)).toISOString()).toBe(at)
})
