import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  administrator,
  counselor,
  openEmptyDatabase,
  openSchool,
  openSchoolAt,
  visitor,
  type TestSchool,
} from '../../test/support/database.ts'
import { openIntake } from '../../test/support/intake.ts'
import { findBackups } from '../core/backups/index.ts'
import { mergePeople } from '../core/doubles/index.ts'
import { eraseRequested, eraseSubscriber, requestErasure } from '../core/erasure/index.ts'
import { registrations } from '../core/events/table.ts'
import { enterInput, enterInquiry, findInquiry } from '../core/inquiries/index.ts'
import { submissions } from '../core/submissions/table.ts'
import { newId } from '../kernel/ids.ts'
import { askToSubscribe, confirmByCode, createSubscriptionLinks } from '../core/subscriptions/index.ts'
import { keepErasures } from './backup.ts'
import { cliBackups } from './cli-backups.ts'
import { readConfig } from './config.ts'

const links = createSubscriptionLinks('a secret of thirty-two characters!')

function openFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-cli-backups-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function subscribe(school: TestSchool, email: string): Promise<string> {
  const by = school.contextFor(visitor)
  const asked = { email, topics: ['news'], programs: [], locale: 'en', networkKey: null }
  const request = await askToSubscribe(by, asked)
  const outcome = await confirmByCode(by, links, request, links.codeFor(request))
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.id
}

async function addressesIn({ pool }: TestSchool): Promise<string[]> {
  const { rows } = await pool.query<{ email: string }>(
    `select email from subscription union select email from subscription_request
     union select to_address from outbox order by 1`,
  )
  return rows.map(({ email }) => email)
}

test('a subscriber who was erased after a backup was made does not come back with it', async () => {
  const school = await openSchool()
  const [dataDir, folder] = [openFolder(), openFolder()]
  const at = (DATABASE_URL: string) => cliBackups(readConfig({ DATABASE_URL, DATA_DIR: dataDir }, dataDir))
  const id = await subscribe(school, 'leaves@example.org')
  await subscribe(school, 'stays@example.org')
  await at(school.url).make(folder)
  const link = { id, token: links.tokenFor('preferences', id) }
  await eraseSubscriber(school.contextFor(visitor), links, link)
  // As each server does every minute.
  expect(await keepErasures(school.ctx, [path.join(dataDir, 'journal')])).toBe(1)
  expect(await keepErasures(school.ctx, [path.join(dataDir, 'journal')])).toBe(0)

  const url = await openEmptyDatabase()
  const [name = ''] = readdirSync(folder).filter((each) => !each.endsWith('.jsonl') && each !== 'files')
  const said = await at(url).restore(path.join(folder, name))
  expect(said).toContain('people: 0, submissions: 0, registrations: 0, subscriptions to the newsletter: 1')
  expect(await addressesIn(openSchoolAt(url))).toEqual(['stays@example.org'])
})

test('a backup that is made and proven by command counts at the desk, and one that fails its proof is named', async () => {
  const school = await openSchool()
  const [dataDir, folder] = [openFolder(), openFolder()]
  const { make, prove } = cliBackups(readConfig({ DATABASE_URL: school.url, DATA_DIR: dataDir }, dataDir))
  const backups = () => findBackups(school.contextFor(administrator), false)
  await make(folder)
  const [name = ''] = readdirSync(folder).filter((each) => each.startsWith('backup-'))
  expect(await backups()).toMatchObject({ lastProvenAt: null, runs: [{ name, provenAt: null }] })
  await prove(path.join(folder, name))
  const { lastProvenAt, runs } = await backups()
  expect([lastProvenAt, runs[0]?.failedFor]).toEqual([runs[0]?.at, ''])
  rmSync(path.join(folder, name, 'manifest.json'))
  await expect(prove(path.join(folder, name))).rejects.toThrow('there is no whole backup here')
  expect(await backups()).toMatchObject({
    lastProvenAt: null,
    runs: [{ failedFor: expect.stringContaining('there is no whole backup here') }],
  })
})

test('a backup that was taken to another machine is held against the list in BACKUP_DIR as well', async () => {
  const school = await openSchool()
  const [dataDir, folder, nightly, elsewhere] = [openFolder(), openFolder(), openFolder(), openFolder()]
  const at = (DATABASE_URL: string, DATA_DIR: string) =>
    cliBackups(readConfig({ DATABASE_URL, DATA_DIR, BACKUP_DIR: nightly }, DATA_DIR))
  const id = await subscribe(school, 'leaves@example.org')
  await at(school.url, dataDir).make(folder)
  await eraseSubscriber(school.contextFor(visitor), links, { id, token: links.tokenFor('preferences', id) })
  expect(await keepErasures(school.ctx, [path.join(dataDir, 'journal'), nightly])).toBe(1)

  const url = await openEmptyDatabase()
  const [name = ''] = readdirSync(folder).filter((each) => !each.endsWith('.jsonl') && each !== 'files')
  expect(await at(url, elsewhere).restore(path.join(folder, name))).toContain('newsletter: 1')
  expect(await addressesIn(openSchoolAt(url))).toEqual([])
})

test('a person who became known only after the backup leaves nothing of theirs in it: who was merged into them, what waited in quarantine, a registration, a subscription and one that was not confirmed', async () => {
  const school = await openSchool()
  const { enter } = await openIntake(school)
  const [cleo, ada] = [school.contextFor(counselor), school.contextFor(administrator)]
  const call = async (email: string) => {
    const said = { channel: 'phone', first_name: 'Zenobia', last_name: 'Quill', email, message: 'Quokkas?' }
    const { inquiryId } = await enterInquiry(cleo, enter, enterInput.parse(said))
    return (await findInquiry(cleo, inquiryId ?? '')).person.id
  }
  const [dataDir, folder] = [openFolder(), openFolder()]
  const at = (DATABASE_URL: string) => cliBackups(readConfig({ DATABASE_URL, DATA_DIR: dataDir }, dataDir))
  const earlier = await call('zenobia@work.example')
  await subscribe(school, 'zenobia@quill.example')
  const by = school.contextFor(visitor)
  const asked = { topics: ['news'], programs: [], locale: 'en', networkKey: null }
  await askToSubscribe(by, { ...asked, email: 'zenobia@quill.example' })
  await waitInQuarantine(school, 'zenobia@quill.example')
  await registerAt(school, 'zenobia@quill.example')
  await at(school.url).make(folder)

  const later = await call('zenobia@quill.example')
  await mergePeople(cleo, { keptId: later, goneId: earlier, takenFromGone: [] })
  await requestErasure(ada, [later])
  const lists = [path.join(dataDir, 'journal')]
  expect(await keepErasures(school.ctx, lists)).toBe(1)
  await eraseRequested(school.ctx)
  expect(await keepErasures(school.ctx, lists)).toBe(1)
  expect(await keepErasures(school.ctx, lists)).toBe(0)

  const url = await openEmptyDatabase()
  const [name = ''] = readdirSync(folder).filter((each) => !each.endsWith('.jsonl') && each !== 'files')
  expect(await at(url).restore(path.join(folder, name))).toContain(
    'people: 1, submissions: 2, registrations: 1, subscriptions to the newsletter: 1',
  )
  const restored = openSchoolAt(url)
  expect(await addressesIn(restored)).toEqual([])
  const { rows } = await restored.pool.query<{ text: string }>(
    `select p::text as text from person p union all select inquiry::text from submission
     union all select r::text from event_registration r union all select i::text from inquiry i`,
  )
  expect(rows.filter(({ text }) => /Zenobia|quill\.example|work\.example|Quokkas/.test(text))).toEqual([])
})

async function waitInQuarantine(school: TestSchool, email: string): Promise<void> {
  const id = newId()
  await school.db.insert(submissions).values({
    id,
    receipt: `R-${id}`,
    contentHash: new Uint8Array(32),
    receivedAt: school.clock.now,
    contentType: 'application/x-www-form-urlencoded',
    body: new TextEncoder().encode('first_name=Zenobia'),
    inquiry: {
      first_name: 'Zenobia',
      last_name: 'Quill',
      email,
      message: 'Quokkas',
      programs: [],
      consent_email: false,
      salutation: '',
      employer: '',
      interest: 'general',
      country: null,
      country_typed: null,
    },
    postedFrom: '/inquire',
    verdict: { weight: 120, reasons: ['honeypot'], quarantine: true },
    state: 'quarantined',
    server: 'test',
    stateChangedAt: school.clock.now,
  })
}

async function registerAt(school: TestSchool, email: string): Promise<void> {
  const { rows } = await school.pool.query<{ id: string }>(
    `select id from document where type = 'event' limit 1`,
  )
  await school.db.insert(registrations).values({
    id: newId(),
    eventId: rows[0]?.id ?? '',
    firstName: 'Zenobia',
    lastName: 'Quill',
    email,
    mailboxKey: email,
    guests: 0,
    accessNeeds: '',
    question: '',
    state: 'canceled',
    registeredAt: school.clock.now,
    stateChangedAt: school.clock.now,
    told: '',
  })
}
