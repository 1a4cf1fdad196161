import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { beginSchool } from '../../src/main/new-school.ts'
import { openDiskStore } from '../../src/platform/files/disk-store.ts'
import { startBuiltServer } from '../support/built-server.ts'
import { copyDatabase, quiet } from '../support/database.ts'
import { administrator, openJourney, setupLinkOf } from '../support/journey.ts'
import { shoot } from './shoot.ts'

const journey = openJourney()
const viewport = { width: 1180, height: 760 }

const open = async (page: Page, kind: string, title: RegExp) => {
  await page.goto(`${journey.origin}/desk/content`)
  await page.getByRole('link', { name: kind, exact: true }).click()
  await page.getByRole('heading', { name: kind, level: 1 }).waitFor()
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: 'Publish' }).waitFor()
  await page.frameLocator('.preview-frame').locator('h1').first().waitFor()
}

const inSight = (page: Page, name: string) =>
  page
    .getByText(name, { exact: true })
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ block: 'start' })
      scrollBy(0, -80)
    })

test('the pictures of the guide for editors', async () => {
  const page = await journey.signIn({ viewport })
  await open(page, 'Pages', /Contact/)
  await inSight(page, 'Title')
  await shoot(page, 'studio')

  await page.goto(`${journey.origin}/desk/media`)
  await page.locator('input[type="file"]').setInputFiles({
    name: 'courtyard.jpg',
    mimeType: 'image/jpeg',
    buffer: await drawCourtyard(),
  })
  await page.getByRole('button', { name: 'Crop courtyard.jpg' }).click()
  await page.locator('.focus-picture').click({ position: { x: 120, y: 90 } })
  await shoot(page, 'crop')

  await page.goto(`${journey.origin}/desk/alerts`)
  await page.getByLabel('Title').fill('The campus is closed today')
  await page.getByLabel('Text').fill('Stay at home. Classes are online.')
  await page.frameLocator('.preview-frame').getByText('The campus is closed today').first().waitFor()
  await inSight(page, 'New alert')
  await shoot(page, 'alert')

  await open(page, 'Menus', /Main/)
  await inSight(page, 'Links')
  await shoot(page, 'menu')
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
})

test('the picture of the setup of a new school', async () => {
  const { url, drop } = await copyDatabase('template1')
  onTestFinished(drop)
  const store = openDiskStore(path.join(tmpdir(), 'prospectus-none'))
  expect(await beginSchool(url, 'empty', { files: store, log: quiet })).toBeGreaterThan(0)
  const server = await startBuiltServer({
    DATABASE_URL: url,
    SECRET: 'a secret of a school that is new today',
  })
  onTestFinished(() => server.stop())
  const page = await journey.visit(setupLinkOf(server), { viewport })
  await page.getByLabel('Name').fill(administrator.name)
  await page.getByLabel('Email').fill(administrator.email)
  await page.locator('input[autocomplete="new-password"]').fill(administrator.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('heading', { name: 'Set up your school' }).waitFor()
  await page.getByLabel('Name of the school').fill('Hill School of Law')
  await page.getByLabel('Short name').fill('HSL')
  await shoot(page, 'school-setup')
})

/** A courtyard at noon, as plain shapes: no picture of a real place comes with Prospectus. */
const drawCourtyard = () =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
      <rect width="1200" height="800" fill="#bcd4e6"/><rect y="520" width="1200" height="280" fill="#7f9f6b"/>
      <path d="M90 520V240l190-110 190 110v280z" fill="#d9cbb0"/>
      <g fill="#6d5f4b">${[130, 220, 310, 400].map((x) => `<rect x="${x}" y="300" width="36" height="220"/>`).join('')}</g>
      <circle cx="860" cy="400" r="150" fill="#4f7a4a"/><rect x="845" y="500" width="30" height="150" fill="#5b4630"/></svg>`),
  )
    .jpeg()
    .toBuffer()
