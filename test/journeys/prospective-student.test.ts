import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { checkPage } from '../support/page-audit.ts'
import { expectSpoken } from '../support/spoken.ts'

const journey = openJourney()
const receiptNumber = /^R(-[0-9A-HJKMNP-TV-Z]{4}){3}$/

test('a prospective student finds a program and asks about it, with the keyboard alone', async () => {
  const page = await journey.visit('/')
  await checkPage(page)

  // The first stop leads past the navigation.
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to main content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')

  // Menus open by Enter and by Space; Escape closes them and gives the focus back.
  for (const key of ['Enter', 'Space']) {
    const research = page.getByRole('button', { name: 'Research', exact: true })
    await tabTo(page, 'Research', 'Shift+Tab')
    await page.keyboard.press(key)
    expect(await research.getAttribute('aria-expanded')).toBe('true')
    await checkPage(page)
    await page.keyboard.press('Tab')
    expect(await page.getByRole('link', { name: await focused(page), exact: true }).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await research.getAttribute('aria-expanded')).toBe('false')
    expect(await focused(page)).toBe('Research')
    await page.locator('main').focus()
  }

  // From the card to the program, from the program to the form with that program ticked.
  await tabTo(page, 'Master of Bioethics')
  await pressForPage(page, '**/programs/bioethics')
  await checkPage(page)
  await tabTo(page, 'Ask about this program')
  await pressForPage(page, '**/inquire?program=bioethics')
  await checkPage(page)
  expect(await ticked(page)).toEqual(['bioethics'])

  for (const [field, answer] of [
    ['first_name', 'Tariq'],
    ['last_name', 'Haddad'],
    ['email', 'tariq@example.org'],
  ] as const) {
    await tabTo(page, field, 'Tab', 'name')
    await page.keyboard.type(answer)
  }
  await tabTo(page, 'interest', 'Tab', 'name')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'Request information')
  await pressForPage(page, '**/receipts/**')
  expect(await page.locator('.receipt-number').innerText()).toMatch(receiptNumber)
  const { rows } = await journey.database.pool.query(
    "select inquiry->'programs' as programs from submission where inquiry->>'email' = 'tariq@example.org'",
  )
  expect(rows).toEqual([{ programs: ['bioethics'] }])
})

test('mistakes take the focus, lead to their fields, keep what was typed and vanish once mended', async () => {
  const page = await journey.visit('/inquire', { mayAnswer: [422] })
  await page.getByLabel('Email Address').fill('amelie@nowhere')
  await page.getByLabel('Country').selectOption('France')
  await page.getByLabel('Current Employer').fill('Hôpital <Nord> & "Sud"')
  await page.locator('[name=message]').fill('Two lines,\nwith <b>marks</b>.')
  await page.getByRole('button', { name: 'Request information' }).press('Enter')
  await page.waitForSelector('.error-summary')
  await checkPage(page)

  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
  await expectSpoken(page.locator('.error-summary'), 'form-errors')
  await expectSpoken(page.getByRole('group', { name: 'Name' }).first(), 'form-field-with-error')
  const links = page.locator('.error-summary li a')
  const messages = await links.allTextContents()
  expect(messages).toEqual([
    'Enter your name',
    'Enter an email address in the correct format, like name@example.com',
    'Choose at least one program',
    'Choose what best describes your work or interests',
  ])
  for (const [at, message] of messages.entries()) {
    await links.nth(at).focus()
    await page.keyboard.press('Enter')
    const field = await page.evaluate(() => {
      const own = document.activeElement?.closest('.field')
      return own?.querySelector('.field-error')?.textContent
    })
    expect(field).toBe(`Error: ${message}`)
  }
  expect(await typed(page)).toMatchObject({
    email: 'amelie@nowhere',
    country: 'France',
    employer: 'Hôpital <Nord> & "Sud"',
    message: 'Two lines,\nwith <b>marks</b>.',
  })

  await page.getByLabel('First Name').fill('Amélie')
  await page.getByLabel('Last Name').fill('Durand')
  expect(await links.count()).toBe(3)
  // What a browser takes for an address is none for the server.
  await page.getByLabel('Email Address').fill('amelie.durand@example')
  expect(await links.count()).toBe(3)
  await page.getByLabel('Email Address').fill('amelie.durand@example.org')
  expect(await links.count()).toBe(2)
  await page.getByLabel('Immunology').press('Space')
  await page.getByLabel('Student').press('Space')
  expect(await page.locator('.error-summary, .field-error, [aria-invalid]').count()).toBe(0)
  await checkPage(page)

  await page.getByRole('button', { name: 'Request information' }).press('Enter')
  await page.waitForURL('**/receipts/**')
  await checkPage(page)
  const number = await page.locator('.receipt-number').innerText()
  expect(number).toMatch(receiptNumber)
  await expectSpoken(page.locator('.receipt').first(), 'receipt-number')

  // It survives a reload and a bookmark, and comes by mail.
  const address = page.url()
  await page.reload()
  expect(await page.locator('.receipt-number').innerText()).toBe(number)
  const elsewhere = await journey.visit(address)
  expect(await elsewhere.locator('.receipt-number').innerText()).toBe(number)
  const mail = await journey.mailFor('amelie.durand@example.org')
  expect(mail.parsed.subject).toContain(number)
  expect(mail.parsed.text).toContain(address)
  expect(mail.parsed.html).toContain(address)

  // What was promised stands, whatever the school's hours are by now.
  await journey.database.pool.query(
    "update inquiry set promised_by = '2031-01-15T22:00:00Z' where receipt = $1",
    [number],
  )
  await page.reload()
  expect(await page.locator('.receipt-promise').innerText()).toContain('January 15, 2031')
})

/** What has the focus, in the words of its text, or in an attribute of it. */
function focused(page: Page, attribute?: string): Promise<string> {
  return page.evaluate((name) => {
    const element = document.activeElement
    return (name ? element?.getAttribute(name) : element?.textContent)?.trim() ?? ''
  }, attribute)
}

async function tabTo(page: Page, name: string, key = 'Tab', attribute?: string): Promise<void> {
  for (let stops = 0; (await focused(page, attribute)) !== name; stops++) {
    if (stops > 150) throw new Error(`${key} never comes to “${name}”`)
    await page.keyboard.press(key)
  }
}

async function pressForPage(page: Page, address: string): Promise<void> {
  await Promise.all([page.waitForURL(address), page.keyboard.press('Enter')])
}

const ticked = (page: Page) =>
  page
    .locator('[name=programs]:checked')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value') ?? ''))

const typed = (page: Page) =>
  page
    .locator('form.inquiry')
    .evaluate((form) => Object.fromEntries(new FormData(form as HTMLFormElement)) as Record<string, string>)

test('typing in the list of countries finds one by what it is also called, in any language', async () => {
  const page = await journey.visit('/inquire')
  const list = page.locator('select[autocomplete=country]')
  const typed = async (text: string) => {
    await list.selectOption('')
    await list.blur()
    await list.focus()
    await page.keyboard.type(text)
    return list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)
  }
  await page.getByLabel('First Name').focus()
  await expect.poll(() => typed('Holland')).toBe('Netherlands')
  for (const [text, name] of [
    ['UK', 'United Kingdom'],
    ['ukr', 'Ukraine'],
    ['England', 'United Kingdom'],
    ['ivory', 'Côte d’Ivoire'],
    ['ger', 'Germany'],
    ['united s', 'United States'],
    ['zz', 'Zimbabwe'],
  ] as const) {
    expect([text, await typed(text)]).toEqual([text, name])
  }
  await page.goto(`${journey.origin}/es/inquire`)
  await page.locator('[name=first_name]').focus()
  await expect.poll(() => typed('Holland')).toBe('Países Bajos')
})
