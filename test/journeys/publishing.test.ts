import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Page } from 'playwright-core'
import { changeKey, publish } from '../../src/core/content/index.ts'
import { openJourney } from '../support/journey.ts'
import { ask } from '../support/loopback-http.ts'
import { checkPage } from '../support/page-audit.ts'
import { save, saveAndPublish } from '../support/publish.ts'

const journey = openJourney()
const promisedMs = 1_000

test('what is saved shows once it is published, on every server within a second', async () => {
  const other = await journey.startServer()
  const titleOn = async (origin: string) =>
    /<h1[^>]*>([^<]*)/.exec((await ask(`${origin}/`)).body.toString())?.[1]
  const before = await titleOn(journey.origin)
  expect(await titleOn(other.origin)).toBe(before)

  const { rows } = await journey.database.pool.query(
    `select r.id, r.data from document d join revision r on r.id = d.published_revision_id
     where d.type = 'page' and d.key = 'home' and d.locale = 'en'`,
  )
  const page = { ...rows[0].data, title: 'Degrees that change medicine' }
  const revision = await save(journey.ctx, 'page', 'home', page)
  expect([await titleOn(journey.origin), await titleOn(other.origin)]).toEqual([before, before])

  await publish(journey.ctx, 'page', 'home', revision)
  await vi.waitFor(
    async () =>
      expect([await titleOn(journey.origin), await titleOn(other.origin)]).toEqual([page.title, page.title]),
    { timeout: promisedMs, interval: 20 },
  )

  // Undoing an edit is publishing what was there.
  await publish(journey.ctx, 'page', 'home', rows[0].id)
  await vi.waitFor(
    async () =>
      expect([await titleOn(journey.origin), await titleOn(other.origin)]).toEqual([before, before]),
    { timeout: promisedMs, interval: 20 },
  )
})

test('a program that gets another key is found under its old address, for good', async () => {
  await changeKey(journey.ctx, 'program', 'immunology', 'immune-systems')
  await vi.waitFor(
    async () => {
      const { status, headers } = await ask(`${journey.origin}/programs/immunology`)
      expect([status, headers.location]).toEqual([301, '/programs/immune-systems'])
      expect((await ask(`${journey.origin}/programs/immune-systems`)).status).toBe(200)
    },
    { timeout: 5_000, interval: 20 },
  )
})

test('an alert that was dismissed stays away until it has a new revision; an emergency cannot be dismissed', async () => {
  const alert = {
    kind: 'Campus Alert',
    title: 'The library closes early',
    severity: 'warning',
    updated: '2026-11-20',
    dismissible: true,
  }
  await publishAlert(alert)
  const page = await journey.visit('/')
  await reloadUntil(page, alert.title)
  await checkPage(page)

  await page.getByRole('button', { name: `Close: ${alert.title}` }).press('Enter')
  expect(await page.locator('site-alert').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.goto(`${journey.origin}/programs/bioethics`)
  expect(await page.locator('site-alert').count()).toBe(0)
  await checkPage(page)
  expect(await (await journey.visit('/')).locator('site-alert').count()).toBe(1)

  const revised = { ...alert, title: 'The library closes at noon' }
  await publishAlert(revised)
  await reloadUntil(page, revised.title)
  await page.getByRole('button', { name: `Close: ${revised.title}` }).click()

  const link = { label: 'What to do', to: { type: 'page', key: 'home' } }
  const emergency = { ...alert, title: 'Stay indoors', severity: 'emergency', link }
  await publishAlert(emergency)
  await reloadUntil(page, emergency.title)
  await checkPage(page)
  expect(await page.getByRole('button', { name: /^Close: / }).count()).toBe(0)
  expect(await ringAround(page, emergency.title)).toBe(
    `solid ${await letterColorOf(page, '.alert-emergency')}`,
  )
})

/** The ring that the keyboard's focus draws around a link. */
async function ringAround(page: Page, name: string): Promise<string> {
  await page.keyboard.press('Tab')
  await page.getByRole('link', { name }).focus()
  return page.evaluate(() => {
    const { outlineStyle, outlineColor } = getComputedStyle(document.activeElement ?? document.body)
    return `${outlineStyle} ${outlineColor}`
  })
}

const letterColorOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).color)

async function publishAlert(data: object): Promise<void> {
  await saveAndPublish(journey.ctx, 'alert', 'returning-to-campus', data)
}

async function reloadUntil(page: Page, title: string): Promise<void> {
  await vi.waitFor(
    async () => {
      await page.reload()
      expect(await page.locator('.alert-title').allTextContents()).toEqual([title])
    },
    { timeout: 5_000, interval: 20 },
  )
}

test('a page of another site shows the form once the settings name it, and the receipt in its place', async () => {
  const school = journey.origin
  const host = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8')
    answer.end(
      `<!doctype html><html lang="en"><title>Medicine</title><h1>Medicine</h1><script src="${school}/embed.js" data-program="bioethics"></script>`,
    )
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void host.close())
  const other = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
  const policyOf = async (path: string) =>
    String((await ask(`${school}${path}`)).headers['content-security-policy'])
  expect(await policyOf('/inquire/embed')).toContain("frame-ancestors 'none'")

  const { rows } = await journey.database.pool.query(
    `select r.data from document d join revision r on r.id = d.published_revision_id where d.type = 'settings'`,
  )
  await saveAndPublish(journey.ctx, 'settings', 'school', {
    ...rows[0].data,
    embedding: { origins: [other] },
  })
  await vi.waitFor(
    async () => expect(await policyOf('/inquire/embed')).toContain(`frame-ancestors ${other}`),
    {
      timeout: 5_000,
      interval: 20,
    },
  )
  expect(await policyOf('/inquire')).toContain("frame-ancestors 'none'")

  const page = await journey.visit(other, { mayAnswer: [422] })
  const frame = page.frameLocator('iframe')
  await frame.getByLabel('Email Address').fill('frame@example.org')
  expect(await frame.locator('[name=programs]:checked').inputValue()).toBe('bioethics')
  await vi.waitFor(
    async () => {
      const height = await frame.locator('html').evaluate((html) => html.getBoundingClientRect().height)
      expect(await page.locator('iframe').evaluate((each) => each.clientHeight)).toBe(Math.ceil(height))
    },
    { timeout: 5_000, interval: 20 },
  )
  await frame.getByRole('button', { name: 'Request information' }).click()
  await frame.getByText('There is a problem').waitFor()
  expect(await frame.getByLabel('Email Address').inputValue()).toBe('frame@example.org')
  await frame.getByLabel('First Name').fill('Fay')
  await frame.getByLabel('Student', { exact: true }).check()
  await frame.getByRole('button', { name: 'Request information' }).click()
  await frame.locator('.receipt-number').waitFor()
  expect(page.url()).toBe(`${other}/`)
  expect(await page.context().cookies()).toEqual([])
})
