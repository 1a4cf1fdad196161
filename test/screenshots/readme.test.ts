import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'

const journey = openJourney()
const folder = 'docs/images'
const people = [
  [
    'Zoë',
    'Okafor',
    'NG',
    'physician-nurse-clinician',
    'bioethics',
    'May I start in spring, and does the part-time track meet in the evening?',
  ],
  [
    'Hanako',
    'Yamada',
    'JP',
    'academic-education',
    'medical-education',
    'I teach anatomy in Osaka. Are all sessions live?',
  ],
  ['Mateus', 'da Silva', 'BR', 'student', 'immunology', ''],
  [
    'Aoife',
    'Ní Bhriain',
    'IE',
    'industry-rd-reg-affairs',
    'biomedical-informatics',
    'Which statistics do you expect beforehand?',
  ],
  [
    'Omar',
    'El-Sayed',
    'EG',
    'physician-nurse-clinician',
    'global-health-delivery',
    'Where does the field research take place?',
  ],
  [
    'Priya',
    'Raman',
    'IN',
    'industry-management-admin',
    'clinical-service-operations',
    'Is there aid for people who keep working?',
  ],
] as const

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const picture = await page.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 82 })
  expect(picture.length).toBeGreaterThan(10_000)
}

test('the pictures of the README', async () => {
  mkdirSync(folder, { recursive: true })
  await shoot(await journey.visit('/', { viewport: { width: 1280, height: 860 } }), 'landing')
  await shoot(
    await journey.visit('/programs/bioethics', { viewport: { width: 390, height: 780 } }),
    'program-phone',
  )
  for (const [first_name, last_name, country, interest, programs, message] of people) {
    const email = `${first_name}.${last_name}@example.org`.replaceAll(' ', '')
    const body = new URLSearchParams({ first_name, last_name, email, country, interest, programs, message })
    expect(
      (await fetch(`${journey.origin}/inquire`, { method: 'POST', body, redirect: 'manual' })).status,
    ).toBe(303)
  }
  const desk = await journey.signIn()
  await desk.getByText('Zoë Okafor').waitFor()
  await desk.setViewportSize({ width: 1000, height: 780 })
  await shoot(desk, 'desk')
})
