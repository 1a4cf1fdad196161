import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { shoot } from './shoot.ts'

const journey = openJourney()
const viewport = { width: 1180, height: 760 }

test('the pictures of the guides for counselors and administrators', { timeout: 240_000 }, async () => {
  const page = await journey.signIn({ viewport })
  await page.getByRole('button', { name: 'Add twelve sample inquiries' }).click()
  await page.getByRole('link', { name: 'Noor Haddad' }).waitFor({ timeout: 60_000 })
  await askOverSomeWeeks()
  await open(page, '', 'Inbox')
  await page.getByRole('link', { name: 'Zoë Okafor' }).waitFor()
  await shoot(page, 'guides/inbox')

  await page.setViewportSize({ width: 1180, height: 1000 })
  await page.getByRole('link', { name: 'Zoë Okafor' }).click()
  const box = page.getByLabel('Reply to Zoë Okafor')
  await box.fill('Dear Zoe,\n\nYes, you may start in spring. The attached brochure has the dates.')
  await page.getByText('Draft saved').waitFor()
  await box.scrollIntoViewIfNeeded()
  await shoot(page, 'guides/reply')
  await page.getByRole('button', { name: 'Send reply' }).click()
  await page.getByRole('heading', { name: 'Before you send' }).waitFor()
  await page.locator('.before-sending').scrollIntoViewIfNeeded()
  await shoot(page, 'guides/before-sending')

  await page.setViewportSize(viewport)
  await open(page, '/quarantine', 'Quarantine')
  await page.getByRole('listitem', { name: 'Best Offer' }).waitFor()
  await shoot(page, 'guides/quarantine')

  await open(page, '/colleagues', 'Colleagues')
  await page.getByLabel('Email address').fill('cleo@example.edu')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByRole('row', { name: 'cleo@example.edu' }).waitFor()
  await shoot(page, 'guides/colleagues')
  await open(page, '/insight', 'Insight')
  await page.getByRole('region', { name: 'By program' }).waitFor()
  await shoot(page, 'guides/insight')
  await open(page, '/audit-log', 'Audit log')
  await page.getByRole('cell', { name: 'Colleague invited' }).first().waitFor()
  await shoot(page, 'guides/audit-log')
  await open(page, '/keeping', 'Backups and retention')
  await shoot(page, 'guides/retention')
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
})

async function open(page: Page, path: string, title: string): Promise<void> {
  await page.goto(`${journey.origin}/desk${path}`)
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** Samples are not counted, so what the figures show is asked as anyone asks, and laid back. */
async function askOverSomeWeeks(): Promise<void> {
  for (const [at, [first_name, last_name, programs, country, message]] of people.entries()) {
    await journey.ask({ first_name, last_name, programs, country, message })
    await journey.database.pool.query(
      `update inquiry set received_at = received_at - make_interval(days => $1)
       where person_id in (select id from person where first_name = $2 and last_name = $3) and not is_sample`,
      [(at * 5) % 23, first_name, last_name],
    )
  }
}

const people = [
  [
    'Zoë',
    'Okafor',
    'bioethics',
    'NG',
    'May I start in spring? Does the part-time track meet in the evening?',
  ],
  ['Hanako', 'Yamada', 'medical-education', 'JP', 'I teach anatomy in Osaka. Are all sessions live?'],
  ['Mateus', 'da Silva', 'immunology', 'BR', ''],
  ['Aoife', 'Ní Bhriain', 'biomedical-informatics', 'IE', 'Which statistics do you expect beforehand?'],
  ['Omar', 'El-Sayed', 'global-health-delivery', 'EG', 'Where does the field research take place?'],
  ['Priya', 'Raman', 'bioethics', 'IN', 'Is there aid for people who keep working?'],
  ['Lena', 'Brandt', 'bioethics', 'DE', 'Do you take the TOEFL?'],
] as const
