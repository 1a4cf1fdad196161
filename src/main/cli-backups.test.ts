import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  openEmptyDatabase,
  openSchool,
  openSchoolAt,
  visitor,
  type TestSchool,
} from '../../test/support/database.ts'
import { eraseSubscriber } from '../core/erasure/index.ts'
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
  expect(said).toContain('0 people and 1 subscriptions to the newsletter were erased since')
  expect(await addressesIn(openSchoolAt(url))).toEqual(['stays@example.org'])
})
