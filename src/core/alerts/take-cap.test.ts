import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import {
  administrator,
  counselor,
  editor,
  openSchool,
  visitor,
  type TestSchool,
} from '../../../test/support/database.ts'
import { newId } from '../../kernel/ids.ts'
import { loadPublished } from '../content/index.ts'
import { listNotices } from '../notices/index.ts'
import { outbox } from '../outreach/table.ts'
import { staff } from '../staff/index.ts'
import { listAlerts } from './desk-alerts.ts'
import { confirmEmergency, endAlert } from './start-alert.ts'
import { takeCap } from './take-cap.ts'

const sender = 'alerts@city.example'
let school: TestSchool
beforeEach(async () => {
  school = await openSchool()
})

/** The clock of the tests stands at 10 in Boston on November 23, 2026. */
const cap = (changes: Readonly<Record<string, string>> = {}, info: Readonly<Record<string, string>> = {}) => {
  const head = {
    identifier: 'storm-1',
    sender,
    sent: '2026-11-23T09:55:00-05:00',
    status: 'Actual',
    msgType: 'Alert',
    scope: 'Public',
    ...changes,
  }
  const said = {
    category: 'Met',
    event: 'Winter storm',
    urgency: 'Immediate',
    severity: 'Extreme',
    certainty: 'Observed',
    expires: '2026-11-23T18:00:00-05:00',
    headline: 'Storm over the city',
    description: 'Snow &amp; wind.',
    instruction: 'Stay inside.',
    ...info,
  }
  const draw = (fields: object) =>
    Object.entries(fields)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `<${name}>${String(value)}</${name}>`)
      .join('')
  return `<?xml version="1.0" encoding="UTF-8"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${draw(head)}<info>${draw(said)}</info></alert>`
}
const take = (xml: string) => takeCap(school.ctx, xml, [sender])
const live = async () =>
  (await listAlerts(school.contextFor(administrator))).live.filter(({ key }) => key.startsWith('cap-'))

test('a message of an allowed sender is shown, once, until it expires', async () => {
  await take(cap())
  await take(cap())
  expect(await live()).toMatchObject([
    {
      title: 'Storm over the city',
      text: 'Snow & wind.\n\nStay inside.',
      severity: 'warning',
      isUnconfirmed: true,
      ends: '2026-11-23T23:00:00.000Z',
      isDrill: false,
    },
  ])
})

test('an update changes it, and a cancel ends it', async () => {
  const references = `${sender},storm-1,2026-11-23T09:55:00-05:00`
  await take(cap())
  await take(
    cap(
      { identifier: 'storm-2', msgType: 'Update', references },
      { headline: 'Storm moves on', severity: 'Minor' },
    ),
  )
  expect(await live()).toMatchObject([{ title: 'Storm moves on', severity: 'information' }])
  await take(cap({ identifier: 'storm-3', msgType: 'Cancel', references }))
  expect(await live()).toEqual([])
})

test('what a sender calls an emergency is an alert that stays open, until a colleague confirms it', async () => {
  const staff = school.contextFor(administrator)
  const references = `${sender},storm-1,2026-11-23T09:55:00-05:00`
  const { key } = await take(cap())
  const alert = async () =>
    (await loadPublished(staff, { lists: [], documents: [{ type: 'alert', key }] })).get('alert', key)?.data
  expect(await alert()).toMatchObject({ severity: 'warning', dismissible: false })

  await confirmEmergency(staff, key)
  expect(await alert()).toMatchObject({ severity: 'emergency', dismissible: false })
  await expect(confirmEmergency(staff, key)).rejects.toMatchObject({ code: 'conflict' })
  // It stays one while the sender goes on, and is one no longer once the sender says so.
  await take(cap({ identifier: 'storm-2', msgType: 'Update', references }, { headline: 'Worse' }))
  expect(await live()).toMatchObject([{ title: 'Worse', severity: 'emergency', isUnconfirmed: false }])
  await take(cap({ identifier: 'storm-3', msgType: 'Update', references }, { severity: 'Minor' }))
  expect(await live()).toMatchObject([{ severity: 'information' }])
  expect((await listAlerts(staff)).log.map(({ act }) => act)).toContain('confirmed')
})

test('all who may confirm an emergency are told once while it waits, and nobody else', async () => {
  const hired = { createdAt: school.clock.now, updatedAt: school.clock.now }
  await school.db.insert(staff).values([
    { ...administrator, programs: null, email: 'ada@school.example', language: 'fr', ...hired },
    { ...editor, programs: null, email: 'ed@school.example', ...hired },
    { ...counselor, programs: null, email: 'cy@school.example', ...hired },
    {
      id: newId(),
      name: 'Gus',
      email: 'gus@school.example',
      role: 'editor',
      ...hired,
      disabledAt: hired.createdAt,
    },
  ])
  const told = async () =>
    (await school.db.select().from(outbox).where(eq(outbox.template, 'emergency-notice')))
      .map(({ toAddress, locale, data }) => [toAddress, locale, (data as { sender: string }).sender])
      .toSorted()
  const references = `${sender},storm-1,2026-11-23T09:55:00-05:00`
  const update = (identifier: string, severity: string) =>
    take(cap({ identifier, msgType: 'Update', references }, { headline: identifier, severity }))

  const { key } = await take(cap())
  await take(cap())
  await update('storm-2', 'Extreme')
  expect(await told()).toEqual([
    ['ada@school.example', 'fr', sender],
    ['ed@school.example', 'en', sender],
  ])
  const notices = await listNotices(school.contextFor(editor))
  expect(notices).toMatchObject([{ kind: 'emergency', title: 'Storm over the city', by: sender }])
  // Taken back by its sender, and called an emergency again: it waits anew.
  await update('storm-3', 'Minor')
  expect(await told()).toHaveLength(2)
  await update('storm-4', 'Extreme')
  expect(await told()).toHaveLength(4)
  // What was confirmed waits no longer, whatever its sender adds.
  await confirmEmergency(school.contextFor(editor), key)
  await update('storm-5', 'Extreme')
  expect(await told()).toHaveLength(4)
  await endAlert(school.contextFor(editor), key, school.clock.now)
})

test('an exercise is shown as a drill', async () => {
  await take(cap({ status: 'Exercise' }))
  expect(await live()).toMatchObject([{ isDrill: true }])
})

test.each([
  ['another sender', cap({ sender: 'someone@else.example' }), 'not among the senders'],
  ['a test', cap({ status: 'Test' }), 'Its status is Test'],
  ['a private message', cap({ scope: 'Private' }), 'Its scope is Private'],
  ['what has expired', cap({}, { expires: '2026-11-23T09:00:00-05:00' }), 'It has expired'],
  ['a cancel of nothing', cap({ msgType: 'Cancel' }), 'names no message'],
  ['a time without an offset', cap({ sent: '2026-11-23T09:55:00' }), 'Its sent is no time'],
  [
    'what another sender sent',
    cap({ msgType: 'Cancel', references: 'someone@else.example,a,b' }),
    'cannot change',
  ],
  ['no CAP', '<alert><sender>x</sender></alert>', 'no CAP 1.2 message'],
  ['no XML', 'Storm!', 'It is'],
  ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${cap()}`, 'declares a document type'],
])('%s is refused in plain words', async (_what, xml, words) => {
  await expect(take(xml)).rejects.toThrow(words)
  expect(await live()).toEqual([])
})

test('only the hook takes messages in', async () => {
  await expect(takeCap(school.contextFor(visitor), cap(), [sender])).rejects.toMatchObject({
    code: 'forbidden',
  })
})
