import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { demoDocument } from '../../../../test/support/demo-pages.ts'
import type { Alert } from '../../../core/alerts/index.ts'
import { writeAtom } from './atom.ts'
import { sentAt, writeCap } from './cap.ts'

const origin = 'https://masters.example.edu'
const { demonstration: _, ...school } = demoDocument('settings', 'school')

/** Saved at 2026-11-01T05:30:00Z, in the hour that Boston's clocks show twice. */
const revisionId = '01a19596-07c0-7000-8000-000000000001'

const alert = (summary: Partial<Alert['summary']> = {}): Alert => ({
  key: 'fire',
  revisionId,
  summary: {
    kind: 'Emergency',
    title: 'Fire & smoke in <Building C>',
    text: 'Leave by the south exit.',
    severity: 'emergency',
    updated: '2026-11-01',
    dismissible: false,
    starts: '2026-11-01T05:30:00Z',
    ends: '2026-11-01T08:30:00Z',
    link: { label: 'More', to: { type: 'page', key: 'campus' } },
    ...summary,
  },
})

/** The elements of `alert` and `info` in the order of the standard's schema (CAP 1.2, 3.4), and what each may hold. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/
const any = /./
const alertElements: readonly [string, RegExp][] = [
  ['identifier', /^[^\s,<&]+$/],
  ['sender', /^[^\s,<&]+$/],
  ['sent', dateTime],
  ['status', /^(Actual|Exercise|System|Test|Draft)$/],
  ['msgType', /^(Alert|Update|Cancel|Ack|Error)$/],
  ['source', any],
  ['scope', /^(Public|Restricted|Private)$/],
  ['restriction', any],
  ['addresses', any],
  ['code', any],
  ['note', any],
  ['references', /^\S+,\S+,\S+( \S+,\S+,\S+)*$/],
  ['incidents', any],
  ['info', any],
]
const infoElements: readonly [string, RegExp][] = [
  ['language', /^[a-z]{2}(-[A-Z]{2})?$/],
  ['category', /^(Geo|Met|Safety|Security|Rescue|Fire|Health|Env|Transport|Infra|CBRNE|Other)$/],
  ['event', any],
  ['responseType', any],
  ['urgency', /^(Immediate|Expected|Future|Past|Unknown)$/],
  ['severity', /^(Extreme|Severe|Moderate|Minor|Unknown)$/],
  ['certainty', /^(Observed|Likely|Possible|Unlikely|Unknown)$/],
  ['audience', any],
  ['eventCode', any],
  ['effective', dateTime],
  ['onset', dateTime],
  ['expires', dateTime],
  ['senderName', any],
  ['headline', /^.{1,160}$/u],
  ['description', any],
  ['instruction', any],
  ['web', /^https:\/\//],
  ['contact', any],
  ['parameter', any],
  ['resource', any],
  ['area', any],
]
const needed = {
  alert: ['identifier', 'sender', 'sent', 'status', 'msgType', 'scope'],
  info: ['category', 'event', 'urgency', 'severity', 'certainty'],
}

type Ordered = Record<string, unknown>[]
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  parseTagValue: false,
  ignorePiTags: true,
  ignoreDeclaration: true,
})

/** The children of an element as names with texts; those that hold elements have none. */
function childrenOf(elements: Ordered, name: string): [string, string][] {
  const found = elements.find((each) => name in each)?.[name] as Ordered
  return found.map((child) => {
    const [tag = ''] = Object.keys(child).filter((key) => key !== ':@')
    const [first] = child[tag] as Ordered
    return [tag, String(first?.['#text'] ?? 'elements')]
  })
}

function read(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true)
  const root = parser.parse(xml) as Ordered
  const children = childrenOf(root, 'alert')
  const info = childrenOf(root.find((each) => 'alert' in each)?.['alert'] as Ordered, 'info')
  for (const [found, order, must] of [
    [children, alertElements, needed.alert],
    [info, infoElements, needed.info],
  ] as const) {
    const names = order.map(([name]) => name)
    const places = found.map(([name]) => names.indexOf(name))
    expect(places, 'each is known, once, and in order').toEqual(
      [...new Set(places)].toSorted((a, b) => a - b),
    )
    expect(places).not.toContain(-1)
    expect(found.map(([name]) => name)).toEqual(expect.arrayContaining([...must]))
    for (const [name, text] of found) expect(text, name).toMatch(order[names.indexOf(name)]?.[1] ?? any)
  }
  return { ...Object.fromEntries(children), ...Object.fromEntries(info) } as Record<string, string>
}

test('an alert is a CAP 1.2 message: elements in the standard’s order, and of its types', () => {
  const said = read(writeCap({ alert: alert(), earlier: [] }, { school, origin }))
  expect(said).toMatchObject({
    sender: 'alerts@masters.example.edu',
    sent: '2026-11-01T01:30:00-04:00',
    expires: '2026-11-01T03:30:00-05:00',
    status: 'Actual',
    msgType: 'Alert',
    severity: 'Extreme',
    web: `${origin}/campus`,
  })
  expect(said).not.toHaveProperty('references')
})

test('UTC is written as -00:00', () => {
  const said = read(
    writeCap({ alert: alert(), earlier: [] }, { school: { ...school, timeZone: 'UTC' }, origin }),
  )
  expect(said['sent']).toBe('2026-11-01T05:30:00-00:00')
})

test('a new revision updates those before it, and one that someone ended cancels them', () => {
  const before = '01a1958c-e000-7000-8000-000000000001'
  const changed = read(writeCap({ alert: alert(), earlier: [before] }, { school, origin }))
  expect(changed['msgType']).toBe('Update')
  expect(changed['references']).toMatch(
    new RegExp(`^alerts@masters\\.example\\.edu,${before},2026-11-01T01:`),
  )
  const ended = alert({ ends: sentAt(revisionId).toISOString() })
  expect(read(writeCap({ alert: ended, earlier: [before] }, { school, origin }))['msgType']).toBe('Cancel')
})

test('a drill is an exercise, and a school that is only shown sets off no machine', () => {
  const status = (of: Alert, shown: typeof school) =>
    read(writeCap({ alert: of, earlier: [] }, { school: shown, origin }))['status']
  expect(status(alert({ isDrill: true }), school)).toBe('Exercise')
  expect(status(alert(), demoDocument('settings', 'school'))).toBe('Test')
})

test('the index is an Atom feed with what RFC 4287 wants, also while it is empty', () => {
  for (const alerts of [[alert()], []]) {
    const xml = writeAtom(alerts, school, origin, new Date('2026-11-01T06:00:00Z'))
    expect(XMLValidator.validate(xml)).toBe(true)
    const { feed } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' }).parse(
      xml,
    )
    expect(feed).toMatchObject({
      id: `${origin}/alerts/feed.atom`,
      title: expect.any(String),
      author: { name: school.name },
    })
    expect(feed.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(feed.entry ?? []).toHaveLength(alerts.length)
    for (const entry of feed.entry ?? [])
      expect(entry).toMatchObject({
        id: `urn:uuid:${revisionId}`,
        title: 'Fire & smoke in <Building C>',
        link: { '@_type': 'application/cap+xml', '@_href': `${origin}/alerts/fire/${revisionId}.xml` },
      })
  }
})
