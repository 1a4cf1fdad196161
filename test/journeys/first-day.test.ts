import { expect, test } from 'vitest'
import { openJourney, setupLinkOf } from '../support/journey.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'

const journey = openJourney()
const cleo = { name: 'Cleo Marsh', email: 'cleo@example.edu', password: 'a password of many words' }

test(
  'a new user starts the product, asks on the site, answers at the desk as an invited colleague, and the answer arrives',
  { timeout: 240_000 },
  async () => {
    // The address that the start prints makes the first administrator.
    const first = await journey.visit(setupLinkOf(journey.server))
    await first.getByLabel('Your name').fill('Ada Okonkwo')
    await first.getByLabel('Your email').fill('ada@example.edu')
    await first.getByLabel('Choose a password').fill('correct horse battery staple')
    await first.getByRole('button', { name: 'Create account' }).click()
    await first.getByRole('heading', { name: 'Welcome. There are no inquiries yet.' }).waitFor()

    // Samples bring the desk to life, and go again in one act.
    await first.getByRole('button', { name: 'Add twelve sample inquiries' }).click()
    await first.getByRole('link', { name: 'Noor Haddad' }).waitFor({ timeout: 30_000 })
    await checkPageEverywhere(first)
    await first.getByRole('link', { name: 'Noor Haddad' }).click()
    await first.getByText('This is a sample. No mail leaves for it.').waitFor()
    await checkPageEverywhere(first)
    await first.getByRole('link', { name: 'Quarantine' }).click()
    await first.getByRole('listitem', { name: 'Best Offer' }).waitFor()
    await checkPageEverywhere(first)
    await first.getByRole('link', { name: 'Inbox' }).click()
    await first.getByRole('button', { name: 'Remove all samples' }).click()
    await first.getByRole('heading', { name: 'Welcome. There are no inquiries yet.' }).waitFor()

    // A colleague is invited by mail.
    await first.getByRole('link', { name: 'Go to colleagues' }).click()
    await first.getByLabel('Email address').fill(cleo.email)
    await first.getByRole('button', { name: 'Send the invitation' }).click()
    const invitation = await journey.mailFor(cleo.email, 40_000)
    const link = /\S+\/desk\/welcome\?token=\S+/.exec(invitation.parsed.text ?? '')?.[0] ?? ''
    const second = await journey.visit(link)
    await second.getByLabel('Your name').fill(cleo.name)
    await second.getByLabel('Choose a password').fill(cleo.password)
    await checkPageEverywhere(second)
    await second.getByRole('button', { name: 'Create account' }).click()
    await second.getByRole('heading', { name: 'Welcome. There are no inquiries yet.' }).waitFor()

    // Someone asks on the site.
    const site = await journey.visit('/inquire?program=immunology')
    await site.locator('[name=first_name]').fill('Ximena')
    await site.locator('[name=last_name]').fill('Ríos')
    await site.locator('[name=email]').fill('ximena@example.org')
    await site.locator('[name=interest][value=student]').check()
    await site.locator('[name=message]').fill('May I start in spring?')
    await site.getByRole('button', { name: 'Request information' }).click()
    const number = await site.locator('.receipt-number').first().innerText()

    // The colleague sees it by itself, answers, and the answer arrives.
    await second.getByRole('button', { name: /^Show: / }).click({ timeout: 30_000 })
    await second.getByRole('link', { name: 'Ximena Ríos' }).click()
    await second.getByText(number.trim()).first().waitFor()
    await second.getByLabel('Reply to Ximena Ríos').fill('Dear Ximena,\n\nYes, you may.')
    await second.getByRole('button', { name: 'Send reply' }).click()
    // It says nothing of what was asked, by its words; a hint, which the counselor may overrule.
    await second.getByRole('heading', { name: 'Before you send' }).waitFor()
    await second.getByText('Not answered yet: ').waitFor()
    await checkPage(second)
    const doubts = second.getByRole('region', { name: 'Before you send' })
    await doubts.getByRole('button', { name: /^Answered otherwise/ }).click()
    await second.getByText('No question is left open.').waitFor()
    await checkPage(second)
    await second.getByRole('button', { name: 'Send anyway' }).click()
    await second.getByText('Your reply to Ximena Ríos leaves in 10 seconds.').waitFor()
    await checkPage(second)
    await expect
      .poll(
        () =>
          journey.mail.received.find(
            ({ recipients, parsed }) =>
              recipients.includes('ximena@example.org') && parsed.text?.includes('Yes, you may.'),
          )?.parsed.from?.name,
        { timeout: 60_000 },
      )
      .toContain(cleo.name)
    await second.getByText('Answered in time').waitFor({ timeout: 30_000 })
    expect(journey.mail.received.flatMap(({ recipients }) => recipients).join()).not.toContain('.invalid')
  },
)

test('a call is entered at the desk, and the caller has a confirmation with its number', async () => {
  const page = await journey.visit('/desk/sign-in', { mayAnswer: [422] })
  await page.getByLabel('Email').fill(cleo.email)
  await page.getByLabel('Password', { exact: true }).fill(cleo.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'Enter an inquiry', level: 1 }).waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('button', { name: 'Enter the inquiry' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await checkPageEverywhere(page)
  await page.getByLabel('First name').fill('Tomás')
  await page.getByLabel('Email').fill('tomas@example.org')
  await page.getByLabel('What was asked').fill('Asked whether letters may come from one hospital.')
  await page.getByRole('button', { name: 'Enter the inquiry' }).click()
  await page.getByRole('heading', { name: 'Tomás', level: 1 }).waitFor({ timeout: 30_000 })
  await page.getByText('General: no program named').first().waitFor()
  await checkPageEverywhere(page)
  const confirmation = await journey.mailFor('tomas@example.org', 40_000)
  const number = await page.locator('.inquiry-facts .figure').innerText()
  expect(confirmation.parsed.text).toContain(number)
})
