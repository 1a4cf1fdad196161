import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, doubtful } from '../support/ask.ts'
import { administrator, openJourney, setupLinkOf } from '../support/journey.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'

const journey = openJourney()

/** One story: each test begins where the one before ended. */
let setupLink: string
let session: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

test('the link that the server prints at its first start makes the first administrator, once', async () => {
  setupLink = setupLinkOf(journey.server)
  const page = await journey.visit(setupLink, { mayAnswer: [400, 403, 422] })
  await page.getByRole('heading', { name: 'The first administrator' }).waitFor()
  await checkPageEverywhere(page)

  // Mistakes take the focus, lead to their fields, and what was typed stays.
  await page.getByLabel('Your name').fill(administrator.name)
  await page.getByLabel('Your email').fill('ada@')
  await page.getByLabel('Choose a password').fill('short')
  await page.getByRole('button', { name: 'Create account' }).press('Enter')
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await checkPageEverywhere(page)
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('problem')
  for (const link of await page.locator('.problem a').all()) {
    const message = await link.innerText()
    await link.press('Enter')
    const described = await page.evaluate(() =>
      (document.activeElement?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    )
    expect(described).toContain(`Error: ${message}`)
  }
  expect(await page.getByLabel('Your name').inputValue()).toBe(administrator.name)

  await page.getByLabel('Your email').fill(administrator.email)
  await page.getByLabel('Choose a password').fill(administrator.password)
  expect(await page.locator('[aria-invalid=true]').count()).toBe(0)
  await page.getByLabel('Choose a password').press('Enter')
  await page.getByRole('heading', { name: 'Welcome. There are no inquiries yet.' }).waitFor()
  await checkPageEverywhere(page)

  // Whoever finds the link later learns that it was used, before filling in anything.
  const later = await journey.visit(setupLink, { mayAnswer: [403] })
  await later.getByRole('heading', { name: 'This link no longer works' }).waitFor()
  expect(await later.locator('.lead').innerText()).toContain('This link was used')
  expect(await later.getByRole('button', { name: 'Create account' }).count()).toBe(0)
  await checkPage(later)
})

test('who signs in comes to where they wanted to go; a wrong password says so', async () => {
  const page = await journey.visit('/desk/quarantine', { mayAnswer: [422] })
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await checkPageEverywhere(page)
  await page.getByLabel('Email').fill(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.keyboard.press('Enter')
  await page.locator('.problem').waitFor()
  await checkPage(page)
  expect(await page.getByLabel('Email').inputValue()).toBe(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Quarantine', level: 1 }).waitFor()
  await page.getByRole('heading', { name: 'Nothing is in doubt' }).waitFor()
  await checkPageEverywhere(page)
  session = await page.context().storageState()
})

test('inquiries appear live without moving what is read, open by keys, and going back keeps the place', async () => {
  const page = await journey.visit('/desk', { storageState: session })
  await page.getByRole('heading', { name: 'Welcome. There are no inquiries yet.' }).waitFor()
  const status = page.locator('.list-state [role=status]').last()

  await ask(journey.origin, { first_name: 'Noor', last_name: 'Haddad', message: 'May I study part-time?' })
  await expect.poll(() => status.innerText(), { timeout: 10_000 }).toBe('1 new inquiry')
  await checkPage(page)
  await page.getByRole('button', { name: /^Show: / }).press('Enter')
  await page.getByRole('link', { name: 'Noor Haddad' }).waitFor()
  await expect.poll(() => focusedText(page)).toBe('Noor Haddad')

  await ask(journey.origin, {
    first_name: 'Ximena',
    last_name: 'Ríos',
    consent_email: 'yes',
    programs: 'immunology',
  })
  await expect.poll(() => status.innerText(), { timeout: 10_000 }).toBe('1 new inquiry')
  expect(await focusedText(page)).toBe('Noor Haddad')
  expect(await page.locator('.line-link').allTextContents()).toEqual(['Noor Haddad'])
  await page.getByRole('button', { name: /^Show: / }).click()
  await expect.poll(() => focusedText(page)).toBe('Ximena Ríos')
  await checkPageEverywhere(page)

  // Both are promised for the same hour: who asked first is answered first.
  await page.keyboard.press('k')
  expect(await focusedText(page)).toBe('Noor Haddad')
  await page.keyboard.press('j')
  expect(await focusedText(page)).toBe('Ximena Ríos')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Noor Haddad', level: 1 }).waitFor()
  await page.getByText('May I study part-time?').first().waitFor()
  await checkPageEverywhere(page)

  await page.keyboard.press('u')
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  await expect.poll(() => focusedText(page)).toBe('Noor Haddad')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Ximena Ríos', level: 1 }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  await expect.poll(() => focusedText(page)).toBe('Ximena Ríos')
})

test('an inquiry shows the person, the answers, the very body that arrived and the words agreed to', async () => {
  const page = await journey.visit('/desk', { storageState: session })
  await page.getByRole('link', { name: 'Ximena Ríos' }).click()
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  await part('Person').waitFor()
  expect(await part('Person').innerText()).toContain('ximena.rios@example.org')
  expect(await part('Programs').innerText()).toContain('Immunology')
  expect(await part('Interest').innerText()).toContain('Student')
  expect(await part('Consents').innerText()).toContain('Yes, send me occasional email')
  await part('As it arrived').locator('summary').press('Enter')
  await checkPageEverywhere(page)
  const raw = new URLSearchParams(await page.locator('pre.raw').innerText())
  expect([raw.get('last_name'), raw.get('consent_email')]).toEqual(['Ríos', 'yes'])
})

test('what was doubted waits with its reasons, and one key releases it to the inbox', async () => {
  await journey.ask({
    first_name: 'Lev',
    last_name: 'Novak',
    ...doubtful,
  })
  const page = await journey.visit('/desk/quarantine', { storageState: session })
  const doubt = page.getByRole('listitem', { name: 'Lev Novak' })
  await doubt.waitFor()
  const reasons = await doubt.innerText()
  expect(reasons).toContain('A field that people do not see was filled in')
  expect(reasons).toContain('The message has two links or more')
  await checkPageEverywhere(page)
  expect(journey.mail.received.flatMap(({ recipients }) => recipients)).not.toContain('lev.novak@example.org')

  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await page.getByText('Released: Lev Novak', { exact: false }).waitFor()
  await expect.poll(() => focusedText(page)).toBe('Quarantine')
  await checkPage(page)
  // Ten seconds to take it back come first.
  await journey.mailFor('lev.novak@example.org', 40_000)

  await page.getByRole('link', { name: 'Inbox' }).click()
  await page.getByRole('link', { name: 'Lev Novak' }).waitFor()
})

test('names in other alphabets and words without end break no screen of the desk', async () => {
  const endless = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  const answers = {
    first_name: 'عبد الرحمن',
    last_name: endless,
    employer: endless,
    email: `${'x'.repeat(60)}@${'y'.repeat(60)}.example`,
    message: `請問學費是多少？${endless}${endless} https://example.org/a https://example.org/${endless}`,
  }
  await journey.ask(answers)
  await journey.ask({
    ...answers,
    topic_note: 'https://example.com',
    employer: `${endless} ${endless}`,
  })
  const page = await journey.visit('/desk', { storageState: session, viewport: { width: 320, height: 700 } })
  const line = page.getByRole('link', { name: `عبد الرحمن ${endless}` })
  await line.waitFor()
  await checkPage(page)
  expect(await line.locator('bdi').evaluate((name) => getComputedStyle(name).direction)).toBe('rtl')
  await line.click()
  await page.locator('details.version summary').click()
  const first = page.getByRole('row', { name: 'First name' }).getByRole('cell')
  expect(await first.evaluate((cell) => getComputedStyle(cell).direction)).toBe('rtl')
  await checkPage(page)
  await page.goto(`${journey.origin}/desk/quarantine`)
  await page.getByRole('listitem', { name: `عبد الرحمن ${endless}` }).waitFor()
  await checkPage(page)
})

test('who signed out is asked to sign in', async () => {
  const page = await journey.visit('/desk', { storageState: session })
  // The masthead is there before the list is.
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  await page.getByRole('button', { name: /^Account of / }).click()
  await checkPage(page)
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByText('You are signed out.').waitFor()
  await checkPageEverywhere(page)
  await page.goBack()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goto(`${journey.origin}/desk/quarantine`)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  const stolen = await journey.visit('/desk', { storageState: session, mayAnswer: [401] })
  await stolen.getByRole('heading', { name: 'Sign in' }).waitFor()
})

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent)
