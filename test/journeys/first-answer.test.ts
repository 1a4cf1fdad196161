import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'

const journey = openJourney()
const text = 'Dear Noor,\n\nYes: most of our students work while they study.\n\nAda'

test(
  'a question asked on the site is answered at the desk by keys alone, and the answer is read in the mail',
  { timeout: 180_000 },
  async () => {
    await journey.ask({ first_name: 'Noor', last_name: 'Haddad', message: 'May I study part-time?' })
    const page = await journey.signIn()
    await page.getByRole('link', { name: 'Noor Haddad' }).waitFor()
    await expect.poll(() => page.title()).toContain('Inbox (1)')
    await checkPageEverywhere(page)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Noor Haddad', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Take it' }).press('Enter')
    await page.getByText('This inquiry is yours.').waitFor()
    await checkPageEverywhere(page)

    const box = page.getByLabel('Reply to Noor Haddad')
    await page.locator('h1').focus()
    await page.keyboard.press('a')
    await box.fill(text)
    await page.reload()
    expect(await box.inputValue(), 'a draft outlives the page').toBe(text)
    await box.press('Control+Enter')
    await page.getByText('Your reply to Noor Haddad leaves in 10 seconds.').waitFor()
    await checkPage(page)
    await page.keyboard.press('Escape')
    await page.locator('h1').focus()
    await page.keyboard.press('z')
    await page.getByText('Undone.').waitFor()
    await expect.poll(() => box.inputValue(), { message: 'what was taken back is still there' }).toBe(text)

    await box.press('Control+Enter')
    await expect
      .poll(
        () => journey.mail.received.find(({ parsed }) => parsed.text?.includes('most of our students work')),
        {
          timeout: 40_000,
        },
      )
      .toBeDefined()
    await page.getByText('Answered in time').waitFor()
    await page.getByText('Delivered to the mail server', { exact: false }).first().waitFor()
    await checkPageEverywhere(page)
  },
)

test('the outbox shows each mail with its state, as a letter and as text', async () => {
  const page = await journey.signIn()
  await page.getByRole('link', { name: 'Outbox' }).click()
  await page.getByRole('heading', { name: 'Outbox', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Noor Haddad' }).first().waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('link', { name: 'Noor Haddad' }).first().click()
  await page.locator('iframe').waitFor()
  // Before it stands the line that lists of mail show, which is hidden.
  await page.frameLocator('iframe').getByText('most of our students work', { exact: false }).last().waitFor()
  await page.getByRole('tab', { name: 'As plain text' }).click()
  await page.locator('pre').getByText('most of our students work', { exact: false }).waitFor()
  await checkPage(page)
})

test(
  'a reply that leaves a question open is sent, and the inquiry goes on waiting for the rest',
  { timeout: 180_000 },
  async () => {
    const address = await journey.ask({
      first_name: 'Iris',
      last_name: 'Open',
      message: 'May I study part-time? Is there parking on campus?',
    })
    const page = await journey.signIn()
    await page.getByRole('link', { name: 'Iris Open' }).click()
    const box = page.getByLabel('Reply to Iris Open')
    await box.fill('Dear Iris,\n\nYes, you can study part-time.\n\nAda')
    await page.getByRole('button', { name: 'Send reply' }).click()
    await page.getByText('1 question stays open if you send it like this. The promise runs on.').waitFor()
    await checkPageEverywhere(page)
    await page.getByRole('button', { name: 'Send anyway' }).click()
    await page.getByText('Answered in part: 1 question is open').waitFor({ timeout: 40_000 })
    await page.getByText('Answered in part. Still open:').waitFor()
    await page.locator('.thread').getByText('Is there parking on campus?', { exact: true }).waitFor()
    expect(await page.getByText('Answered in time').count()).toBe(0)
    await checkPageEverywhere(page)

    await page.goto(`${journey.origin}/desk`)
    await page.locator('.line', { hasText: 'Iris Open' }).getByText('Answered in part').waitFor()
    const receipt = await journey.visit(address)
    await receipt.getByText('We answered part of your request.', { exact: false }).waitFor()
    await checkPageEverywhere(receipt)

    // Closing names the question that has no answer, and goes on by one more press.
    await page.getByRole('checkbox', { name: 'Select Iris Open' }).check()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByText('A question has no answer yet: Iris Open.').waitFor()
    await page.getByRole('button', { name: 'Undo z' }).click()
    await page.getByRole('link', { name: 'Iris Open' }).click()
    const close = page.getByRole('button', { name: 'Close', exact: true })
    await close.click()
    const unanswered = page.getByRole('region', { name: 'One question has no answer yet' })
    await unanswered.getByText('Is there parking on campus?', { exact: true }).waitFor()
    await checkPageEverywhere(page)
    await page.getByRole('button', { name: 'Keep it open' }).click()
    expect(await close.evaluate((button) => button === document.activeElement)).toBe(true)
    await close.click()
    await page.getByRole('button', { name: 'Close anyway' }).click()
    await page.getByRole('button', { name: 'Reopen' }).waitFor()
    await page.getByRole('button', { name: 'Undo z' }).click()
    await close.waitFor()

    await box.fill('Dear Iris,\n\nThere is parking on campus.\n\nAda')
    await page.getByText('Your reply speaks of all of it.').waitFor()
    await page.getByRole('button', { name: 'Send reply' }).click()
    await page.getByText('Answered in time').waitFor({ timeout: 40_000 })
    await expect.poll(() => page.locator('article').getByText('Answered in part').count()).toBe(0)
    await receipt.reload()
    await receipt.getByRole('heading', { name: 'We answered your request' }).waitFor()
  },
)
