import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq, gt, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { counselor, editor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { askAddress } from '../../platform/http/ask-address.ts'
import { newId } from '../../kernel/ids.ts'
import { createDocument, publishDocument, saveDocument } from '../content/index.ts'
import { revisions } from '../content/table.ts'
import type { Ctx } from '../context.ts'
import { keepPreferences, listNotices } from '../notices/index.ts'
import { outbox } from '../outreach/table.ts'
import { staff } from '../staff/index.ts'
import { checkLinks } from './check-links.ts'
import { listUpkeep } from './index.ts'
import { lookAtSite } from './look-at-site.ts'
import { linkChecks } from './table.ts'

const annId = newId()
const night = 24 * 3600_000
let school: TestSchool
let asAnn: Ctx
let server: Server
let site: string
/** What the other site answers, by path. */
let answers: Record<string, number>
let asked: string[]

beforeEach(async () => {
  answers = {}
  asked = []
  server = createServer((req, res) => {
    asked.push(`${req.method} ${req.url}`)
    res.statusCode = answers[req.url ?? ''] ?? 200
    res.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  school = await openSchool()
  const at = { createdAt: school.clock.now, updatedAt: school.clock.now }
  await school.db
    .insert(staff)
    .values([{ id: annId, name: 'Ann Reed', email: 'ann@school.example', role: 'editor', ...at }])
  // Of the demo school the settings stay: what these tests look at is their own.
  await school.db.execute(sql`update document set published_revision_id = null where type <> 'settings'`)
  asAnn = school.contextFor({ ...editor, id: annId, name: 'Ann Reed' })
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** A page that leads to the other site. */
async function publishLeadingTo(key: string, ...paths: string[]) {
  const items = paths.map((path) => ({ label: `About ${path}`, href: `https://elsewhere.example${path}` }))
  const data = { title: key, lead: 'Read.', body: [{ kind: 'links', items }] }
  const { id, revisionId } = await createDocument(asAnn, 'page', key, data)
  expect((await publishDocument(asAnn, id, revisionId)).isPublished).toBe(true)
  return { id, revisionId }
}

/** The other site stands on this machine; what the demo school leads to is there. */
const ask = async (address: string) =>
  address.startsWith('https://elsewhere.example/')
    ? askAddress(address.replace('https://elsewhere.example', site), {
        userAgent: 'test',
        mayAskPrivate: true,
        timeoutMs: 10_000,
      })
    : { status: 200 }

async function passNight() {
  const checked = await checkLinks(school.ctx, { ask })
  const looked = await lookAtSite(school.ctx)
  school.clock.now = new Date(school.clock.now.getTime() + night)
  return { checked, looked }
}

/** Of the pages of these tests; the demo school has what it has. */
const findingsOf = async (...ids: string[]) =>
  (await listUpkeep(asAnn))
    .filter(({ documentId }) => ids.includes(documentId))
    .map(({ title, finding: { code, path, values } }) => [title, code, path, values.why])

const mails = async () =>
  (await school.db.select().from(outbox).where(eq(outbox.template, 'upkeep-notice'))).map(
    ({ toAddress, data }) => [toAddress, (data as { count: number }).count],
  )

test('a link is broken after two nights, is listed with its page, told once, and gone once it answers', async () => {
  answers['/gone'] = 404
  const { id } = await publishLeadingTo('reading', '/here', '/gone')
  await passNight()
  expect(await findingsOf(id)).toEqual([])
  const before = await mails()
  await passNight()
  expect(await findingsOf(id)).toEqual([['reading', 'link-broken', 'body[0].items[1].href', '404']])
  expect(asked.filter((each) => each.endsWith('/gone'))).toEqual(
    ['HEAD', 'GET', 'HEAD', 'GET'].map((method) => `${method} /gone`),
  )
  const told = await mails()
  expect(told.slice(before.length)).toEqual([['ann@school.example', 1]])
  await passNight()
  expect(await mails()).toEqual(told)
  answers['/gone'] = 200
  await passNight()
  expect(await findingsOf(id)).toEqual([])
})

test('an address is asked once a night, and forgotten once no page leads there', async () => {
  const { id, revisionId } = await publishLeadingTo('reading', '/once')
  await checkLinks(school.ctx, { ask })
  expect(await checkLinks(school.ctx, { ask })).toBeUndefined()
  expect(asked).toEqual(['HEAD /once'])
  const next = await saveDocument(asAnn, id, { title: 'reading', lead: 'Read.', body: [] }, revisionId)
  await publishDocument(asAnn, id, next)
  school.clock.now = new Date(school.clock.now.getTime() + night)
  await checkLinks(school.ctx, { ask })
  expect(asked).toEqual(['HEAD /once'])
  expect(await school.db.$count(linkChecks, eq(linkChecks.address, 'https://elsewhere.example/once'))).toBe(0)
})

test('where nothing at all answers no address is blamed: our own connection is away', async () => {
  await publishLeadingTo('reading', '/one', '/two', '/three')
  const away = async () => ({ failure: 'name' as const })
  for (let nights = 0; nights < 3; nights++) {
    expect((await checkLinks(school.ctx, { ask: away }))?.failed).toBe(0)
    school.clock.now = new Date(school.clock.now.getTime() + night)
  }
  expect(await school.db.$count(linkChecks, gt(linkChecks.failures, 0))).toBe(0)
})

test('a server that refuses robots or asks for a password stands there', async () => {
  Object.assign(answers, { '/401': 401, '/403': 403, '/429': 429, '/999': 999, '/500': 500, '/410': 410 })
  const { id } = await publishLeadingTo('reading', ...Object.keys(answers))
  await passNight()
  await passNight()
  expect((await findingsOf(id)).map(([, , , why]) => why)).toEqual(expect.arrayContaining(['500', '410']))
  expect(await findingsOf(id)).toHaveLength(2)
})

test('a page whose rule changed, or whose fact is past its day, is told to who looks after it', async () => {
  const { id, revisionId } = await publishLeadingTo('reading', '/a')
  // As a version of the program with fewer rules would have let it through.
  await school.db
    .update(revisions)
    .set({
      data: {
        title: 'reading',
        lead: 'Read.',
        body: [
          { kind: 'heading', text: 'One' },
          { kind: 'links', items: [{ label: 'here', href: 'https://elsewhere.example/a' }] },
        ],
      },
    })
    .where(eq(revisions.id, revisionId))
  await lookAtSite(school.ctx)
  expect((await findingsOf(id)).map(([, code]) => code)).toEqual(['link-text-vague'])
  expect((await listNotices(asAnn)).map(({ kind }) => kind)).toEqual(['upkeep'])
})

test('the mail can be switched off, and the notice stays', async () => {
  await keepPreferences(asAnn, {
    wantsDigest: true,
    wantsWeekly: true,
    wantsReviews: true,
    wantsUpkeep: false,
  })
  answers['/gone'] = 404
  await publishLeadingTo('reading', '/gone')
  await passNight()
  await passNight()
  expect(await mails()).toEqual([])
  expect(await listNotices(asAnn)).not.toEqual([])
})

test('only editors see the list', async () => {
  await expect(listUpkeep(school.contextFor(counselor))).rejects.toMatchObject({ code: 'forbidden' })
})
