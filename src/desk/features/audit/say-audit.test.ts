import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { speakAtDesk } from '../../../messages/desk-message.ts'
import { enDesk } from '../../../messages/en-desk.ts'
import { schoolZone, setSchoolZone } from '../../ui/instant.tsx'
import { listActs, sayAct, sayActor, sayDetails, saySubject } from './say-audit.ts'

const zone = schoolZone()
const now = new Date('2026-11-26T15:00:00Z')
beforeEach(() => setSchoolZone('America/New_York'))
afterEach(async () => {
  setSchoolZone(zone)
  await speakAtDesk('en')
})

const source = readFileSync('src/core/audit/verbs.ts', 'utf8')
const found = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map(([, name = '']) => name))]

test('each act that the audit knows, each kind of row and each detail has words, and nothing else has', () => {
  const keys = Object.keys(enDesk)
  const after = (start: string) =>
    keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
  const verbs = found(/^ {2}'([\w.-]+)': On/gm)
  expect(verbs.length).toBeGreaterThan(140)
  expect(after('audit.act.').toSorted()).toEqual(verbs.toSorted())
  expect(after('audit.on.').toSorted()).toEqual(found(/On(?:With)?<'([\w-]+)'/g).toSorted())
  const counted = ['people', 'inquiries', 'submissions', 'mails', 'registrations', 'subscriptions']
  const details = [...found(/[{;] (\w+):/g), ...counted]
  expect(after('audit.detail.').toSorted()).toEqual([...new Set(details)].toSorted())
})

test('an act, its row, its actor and its details are said in the language of the desk', async () => {
  const said = () => [
    sayAct('inquiry.assigned'),
    saySubject('inquiry'),
    sayActor('system:worker'),
    ...sayDetails({ to: '7', from: null }, new Map([['7', 'Cleo']]), now),
    ...sayDetails({ role: 'editor', left: 3, isDrill: false, roles: 'editor director' }, new Map(), now),
  ]
  expect(said()).toEqual([
    'Inquiry assigned',
    'Inquiry',
    'Prospectus: background work',
    'From: Nobody',
    'To: Cleo',
    'Role: editor',
    'Left: 3',
    'Drill: no',
    'Roles: editor · director',
  ])
  await speakAtDesk('es')
  expect(said()).toEqual([
    'Consulta asignada',
    'Consulta',
    'Prospectus: trabajo en segundo plano',
    'De: Nadie',
    'A: Cleo',
    'Rol: edición',
    'Restantes: 3',
    'Simulacro: no',
    'Roles: edición · dirección',
  ])
})

test('codes are said by the words that their own screens have, and times in the school’s zone', () => {
  const details = {
    template: 'visit-code',
    from: 'applied',
    severity: 'emergency',
    state: 'held',
    way: 'retention',
    channel: 'phone',
    format: 'xlsx',
    language: 'ar',
    field: 'firstName',
    at: '2026-12-01T15:30:00.000Z',
    selected: null,
  }
  expect(sayDetails(details, new Map(), now)).toEqual([
    'Kind: Code for “My inquiry”',
    'From: Applied',
    'Severity: Emergency',
    'State: To be checked: it shows signs of a robot',
    'How: by a rule',
    'Came by: Telephone',
    'Format: XLSX',
    'Language: العربية',
    'Field: First name',
    'Time: Tue, Dec 1, 10:30 AM',
    'Selected: all',
  ])
})

test('programs are said by their names, as many as there are, and numbers as the language writes them', () => {
  const names = new Map([['bioethics', 'Bioethics']])
  const said = (programs: unknown) => sayDetails({ programs }, names, now)
  expect(said('bioethics immunology')).toEqual(['Programs: Bioethics · immunology'])
  expect(said(null)).toEqual(['Programs: all'])
  expect(said(2), 'as earlier versions noted it').toEqual(['Programs: 2'])
  expect(sayDetails({ created: 24980 }, names, now)).toEqual(['New: 24,980'])
})

test('the acts to choose from stand in the order of the language', async () => {
  await speakAtDesk('fr')
  const labels = listActs().map(({ label }) => label)
  expect(labels).toEqual(labels.toSorted(new Intl.Collator('fr').compare))
  expect(new Set(labels).size).toBe(labels.length)
})

test('what no version of today wrote is shown as it is', () => {
  expect([sayAct('moon.landed'), saySubject('moon'), sayActor('robot:1')]).toEqual([
    'moon.landed',
    'moon',
    'robot:1',
  ])
  expect(sayDetails({ crater: 'Tycho', how: 'softly' }, new Map(), now)).toEqual([
    'crater: Tycho',
    'How: softly',
  ])
  expect(sayActor('system:alerts for ops@host')).toBe('Alert by command of ops@host')
  expect(sayActor('system:demo school')).toBe('Prospectus: first content')
})
