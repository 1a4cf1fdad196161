import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { checkPage } from '../support/page-audit.ts'

const journey = openJourney()

test.each([
  ['wide', { width: 1440, height: 900 }],
  ['small', { width: 320, height: 700 }],
] as const)(
  'without script, on a %s screen, every menu opens and the form can be sent',
  async (size, viewport) => {
    const page = await journey.visit('/', { viewport, withoutScript: true, mayAnswer: [422] })
    await checkPage(page)

    if (size === 'small') await page.getByRole('button', { name: 'Menu' }).click()
    const menus = page.locator('.menu > summary')
    expect(await menus.count()).toBe(5)
    for (const menu of await menus.all()) {
      await menu.click()
      expect(await menu.locator('..').getByRole('link').first().isVisible()).toBe(true)
    }
    expect(await page.getByRole('link', { name: 'Giving' }).isVisible()).toBe(true)
    await checkPage(page)
    if (size === 'small') await page.getByRole('button', { name: 'Close' }).click()

    const trap = await page.locator('#topic_note').boundingBox()
    expect(trap === null || trap.x + trap.width <= 0).toBe(true)

    await page.getByLabel('Current Employer').fill('Bao')
    await page.getByRole('button', { name: 'Request information' }).click()
    await page.waitForSelector('.error-summary')
    await checkPage(page)
    expect(await page.getByLabel('Current Employer').inputValue()).toBe('Bao')
    await page.getByRole('link', { name: 'Enter your name' }).click()
    expect(new URL(page.url()).hash).toBe('#first_name')

    await page.getByLabel('First Name').fill('Bao')
    await page.getByLabel('Last Name').fill('Nguyễn')
    await page.getByLabel('Email Address').fill(`bao.${size}@example.org`)
    await page.locator('[name=programs][value=immunology]').check()
    await page.getByLabel('Student').check()
    await page.getByRole('button', { name: 'Request information' }).click()
    await page.waitForURL('**/receipts/**')
    await checkPage(page)
    const number = await page.locator('.receipt-number').innerText()
    expect((await journey.mailFor(`bao.${size}@example.org`)).parsed.subject).toContain(number)
  },
)
