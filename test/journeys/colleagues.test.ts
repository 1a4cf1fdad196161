import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { openJourney } from '../support/journey.ts'
import { oidcClient, type OidcProvider, startOidcProvider } from '../support/oidc-provider.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'

/** The school's own sign-in, at another site. */
let provider: OidcProvider
beforeAll(async () => {
  provider = await startOidcProvider(() => journey.origin, {
    'ben-1': { email: ben.email, email_verified: true, name: ben.name },
    'mia-1': { email: 'mia@example.org', email_verified: true, name: 'Mia Wong' },
  })
})
afterAll(() => provider.close())
const journey = openJourney(() => ({
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: oidcClient.clientId,
  OIDC_CLIENT_SECRET: oidcClient.clientSecret,
  SSO_NAME: 'Example account',
}))
const ben = { name: 'Ben Okri', email: 'ben@example.org', password: 'a password that ben chose' }

const linkIn = (text: string) => /http\S+\/desk\/\S+token=\S+/.exec(text)?.[0] ?? ''

test('an administrator invites a colleague, who joins by the link in the mail, once', async () => {
  const page = await journey.signIn()
  await page.getByRole('link', { name: 'Colleagues', exact: true }).click()
  await page.getByRole('heading', { name: 'Colleagues', level: 1 }).waitFor()
  await checkPageEverywhere(page)

  const email = page.getByLabel('Email address')
  await email.fill(ben.email)
  await email.press('Enter')
  await page.getByText(`An invitation to ${ben.email} is on its way.`, { exact: false }).waitFor()
  await page.getByRole('row', { name: ben.email }).getByText('Invited', { exact: true }).waitFor()
  await checkPage(page)

  const link = linkIn((await journey.mailFor(ben.email)).parsed.text ?? '')
  const visit = await journey.visit(link, { mayAnswer: [403, 422] })
  await visit.getByRole('heading', { name: 'Welcome to the desk' }).waitFor()
  await visit.getByText(`You were invited as ${ben.email}`, { exact: false }).waitFor()
  await visit.getByLabel('Your name').fill(ben.name)
  await visit.getByLabel('Choose a password').fill('short')
  await visit.keyboard.press('Enter')
  await visit.locator('.problem').waitFor()
  await checkPageEverywhere(visit)
  await visit.getByLabel('Choose a password').fill(ben.password)
  await visit.keyboard.press('Enter')
  await visit.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  expect(await visit.getByRole('link', { name: 'Colleagues', exact: true }).count()).toBe(0)

  await visit.goto(link)
  await visit.getByRole('heading', { name: 'This link no longer works' }).waitFor()
  await checkPageEverywhere(visit)
})

test('a disabled colleague is out, and undo lets them in again; the last administrator stays', async () => {
  const page = await journey.signIn()
  await page.getByRole('link', { name: 'Colleagues', exact: true }).click()
  await page.getByRole('button', { name: `Disable the account of ${ben.name}` }).press('Enter')
  await page.getByText(`Disabled: ${ben.name}.`, { exact: false }).waitFor()
  await page.getByRole('button', { name: `Enable the account of ${ben.name}` }).waitFor()
  await checkPage(page)
  await page.keyboard.press('z')
  await page.getByRole('button', { name: `Disable the account of ${ben.name}` }).waitFor()
  await page.getByText('Undone.').waitFor()
})

test('who forgot the password chooses a new one by mail', async () => {
  const page = await journey.visit('/desk/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor()
  await checkPageEverywhere(page)
  await page.getByLabel('Email').fill(ben.email)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Check your email' }).waitFor()
  await checkPageEverywhere(page)
  const mail = await expect
    .poll(() =>
      journey.mail.received.find(({ parsed }) => parsed.subject?.startsWith('Choose a new password')),
    )
    .toBeDefined()
    .then(() =>
      journey.mail.received.find(({ parsed }) => parsed.subject?.startsWith('Choose a new password')),
    )
  await page.goto(linkIn(mail?.parsed.text ?? ''))
  await page.getByRole('heading', { name: 'Choose a new password' }).waitFor()
  await checkPageEverywhere(page)
  await page.getByLabel('Choose a password').fill('a password that ben chose later')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
})

test('two colleagues on one inquiry see each other, and the second reply leaves only once its writer has seen the first', async () => {
  await journey.ask({ first_name: 'Vera', last_name: 'Rubin' })
  const ada = await journey.signIn()
  const visit = await journey.visit('/desk/sign-in')
  await visit.getByLabel('Email').fill(ben.email)
  await visit.getByLabel('Password', { exact: true }).fill('a password that ben chose later')
  await visit.keyboard.press('Enter')
  for (const page of [ada, visit]) await page.getByRole('link', { name: 'Vera Rubin' }).click()
  await visit.getByText('Ada Okonkwo is looking at this inquiry.').waitFor()
  await ada.getByText('Ben Okri is looking at this inquiry.').waitFor()

  await ada.getByLabel('Reply to Vera Rubin').fill('Dear Vera, it begins in fall.')
  await visit.getByText('Ada Okonkwo is writing a reply now.').waitFor()
  await visit.getByLabel('Reply to Vera Rubin').fill('Dear Vera, it begins in spring.')
  await ada.getByText('Ben Okri is writing a reply now.').waitFor()
  await ada.getByRole('button', { name: 'Send reply' }).click()

  const since = visit.getByRole('region', { name: 'More has arrived since you began to write' })
  await since.getByText('Dear Vera, it begins in fall.').waitFor()
  await since.getByText('Dear Vera, it begins in spring.').waitFor()
  await checkPageEverywhere(visit)
  await ada.close()
  await visit.getByText('Ada Okonkwo is', { exact: false }).waitFor({ state: 'detached' })
  await since.getByRole('button', { name: 'Send mine as well' }).click()
  await since.waitFor({ state: 'detached' })
  const sent = `select data->>'text' as text from outbox where template = 'reply' order by created_at`
  await expect
    .poll(async () => (await journey.database.pool.query(sent)).rows.map(({ text }) => text))
    .toEqual(['Dear Vera, it begins in fall.', 'Dear Vera, it begins in spring.'])
})

test('mail that found no place is told of on every screen, and placed by a person, who can take that back', async () => {
  await journey.database.pool.query(
    `insert into incoming_mail (id, at, message_id, from_name, from_address, subject, text, quoted, state, unplaced_for, raw)
      values ($1, now(), '<1@example.org>', 'Noor', '', 'Spring', 'May I begin in spring?', '', 'unplaced', 'no-address', 'From: Noor')`,
    [newId()],
  )
  const page = await journey.signIn()
  await page.getByRole('link', { name: 'Look at it' }).click()
  await page.getByRole('heading', { name: 'Mail without a place', level: 1 }).waitFor()
  await page.getByText('It names no email address that can be answered.').waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('button', { name: 'Set aside: Spring' }).click()
  await page.getByText('The mail was set aside.').waitFor()
  await page.getByRole('heading', { name: 'No mail waits for a place' }).waitFor()
  await page.keyboard.press('z')
  await page.getByRole('button', { name: 'Make an inquiry of it: Spring' }).click()
  const dialog = page.getByRole('dialog', { name: 'Make an inquiry of the mail' })
  await dialog.getByLabel('Email address').fill('noor@example.org')
  await checkPage(page)
  await dialog.getByRole('button', { name: 'Make an inquiry' }).click()
  await page.getByText('The mail is an inquiry now', { exact: false }).waitFor()
  await page.getByRole('tab', { name: 'Was placed' }).click()
  await page.getByRole('link', { name: 'Open the inquiry' }).click()
  await page.getByRole('heading', { name: 'Noor', level: 1 }).waitFor()
})

test('a colleague limited to programs is offered nothing that would be refused, and nothing once signed out', async () => {
  for (const message of ['May I visit?', 'What does the program cost?'])
    await journey.ask({ first_name: 'Vesna', last_name: 'Kos', message })
  const ada = await journey.signIn()
  await ada.goto(`${journey.origin}/desk/outbox`)
  await ada.locator('main').getByRole('link', { name: 'Mail without a place' }).waitFor()
  await ada.goto(`${journey.origin}/desk/people`)
  await ada.getByRole('link', { name: 'Possible duplicates' }).waitFor()
  await ada.getByRole('link', { name: 'Vesna Kos' }).click()
  await ada.getByRole('button', { name: 'Split into two people…' }).waitFor()
  await ada.getByLabel('Stage').waitFor()
  await ada.getByRole('link', { name: 'Colleagues', exact: true }).click()
  await ada.getByRole('row', { name: ben.email }).getByRole('button', { name: 'All programs' }).click()
  await ada.getByRole('dialog').getByLabel('Master of Bioethics').check()
  await ada.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await ada.getByRole('row', { name: ben.email }).getByText('One program').waitFor()

  const visit = await journey.visit('/desk/sign-in', { mayAnswer: [401] })
  await visit.getByLabel('Email').fill(ben.email)
  await visit.getByLabel('Password', { exact: true }).fill('a password that ben chose later')
  await visit.keyboard.press('Enter')
  await visit.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  await visit.getByRole('link', { name: 'Outbox', exact: true }).click()
  await visit.getByRole('heading', { name: 'Outbox', level: 1 }).waitFor()
  expect(await visit.getByRole('link', { name: 'Mail without a place' }).count()).toBe(0)
  await visit.getByRole('link', { name: 'People', exact: true }).click()
  await visit.getByRole('heading', { name: 'People', level: 1 }).waitFor()
  await visit.getByRole('link', { name: 'Vesna Kos' }).waitFor()
  expect(await visit.getByRole('link', { name: 'Possible duplicates' }).count()).toBe(0)
  await visit.getByRole('link', { name: 'Vesna Kos' }).click()
  await visit.getByRole('region', { name: 'What was said' }).waitFor()
  expect(await visit.getByRole('button', { name: 'Split into two people…' }).count()).toBe(0)
  expect(await visit.getByLabel('Stage').count()).toBe(0)
  await checkPage(visit)

  await visit.getByRole('region', { name: 'Inquiries' }).getByRole('link').first().click()
  await visit.getByRole('button', { name: 'Take it' }).click()
  await visit.getByText('This inquiry is yours.').waitFor()
  await ada.getByRole('button', { name: `Disable the account of ${ben.name}` }).click()
  await visit.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
  await expect.poll(() => visit.getByText('This inquiry is yours.').count()).toBe(0)
  await ada.getByRole('button', { name: `Enable the account of ${ben.name}` }).click()
  await ada.getByRole('button', { name: `Disable the account of ${ben.name}` }).waitFor()
})

test('the school’s own sign-in leads to the inbox and back out; whom nobody invited is told so', async () => {
  const page = await journey.visit('/desk/sign-in', { mayAnswer: [403] })
  const bySchool = page.getByRole('button', { name: 'Use your Example account' })
  provider.signsIn = 'mia-1'
  await bySchool.click()
  await page.getByRole('heading', { name: 'You are not signed in', level: 1 }).waitFor()
  await page.getByText('No colleague has the address mia@example.org.', { exact: false }).waitFor()
  await checkPageEverywhere(page)
  // Another person at the same browser: the provider still knows the one before.
  await page.context().clearCookies({ domain: new URL(provider.issuer).hostname })
  await page.getByRole('link', { name: 'Back to sign in' }).click()
  provider.signsIn = 'ben-1'
  await bySchool.click()
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  await page.getByRole('button', { name: `Account of ${ben.name}` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Yes, sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
  expect(new URL(page.url()).origin).toBe(journey.origin)
})

test(
  'an authenticator app, a recovery code, a passkey and a mailed link sign in',
  { timeout: 90_000 },
  async () => {
    const password = 'a password that ben chose later'
    const page = await journey.visit('/desk/sign-in', { mayAnswer: [422] })
    const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
    const signIn = async () => {
      await page.getByLabel('Email').fill(ben.email)
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.keyboard.press('Enter')
    }
    const signOut = async () => {
      await page.getByRole('button', { name: `Account of ${ben.name}` }).click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
      await heading('Sign in')
    }
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await heading('Sign in')
    await checkPageEverywhere(page)
    await signIn()
    await heading('Inbox')
    await page.goto(`${journey.origin}/desk/account`)
    await heading('Your account')
    await checkPageEverywhere(page)

    await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
    await page.getByLabel('Your password now').fill('not this one')
    await page.keyboard.press('Enter')
    await page.locator('.problem').waitFor()
    await page.getByLabel('Your password now').fill(password)
    await page.keyboard.press('Enter')
    const key = (await page.locator('.app-key').innerText()).replaceAll(' ', '')
    await checkPageEverywhere(page)
    await page.getByLabel('Code of six figures').fill(TOTP.generate({ secret: Secret.fromBase32(key) }))
    await page.keyboard.press('Enter')
    await page.locator('.recovery-codes').waitFor()
    await checkPageEverywhere(page)
    const [code = ''] = await page.locator('.recovery-codes li').allInnerTexts()
    await page.getByRole('button', { name: 'I have stored them' }).click()

    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByLabel('Name, such as').fill('Office laptop')
    await page.getByLabel('Your password now').fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: 'Office laptop' }).waitFor()

    await signOut()
    await signIn()
    await heading('Enter your code')
    await checkPageEverywhere(page)
    await page.getByLabel('Code').fill(code.toLowerCase())
    await page.keyboard.press('Enter')
    await heading('Inbox')

    await signOut()
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await heading('Inbox')

    await signOut()
    await page.getByRole('link', { name: 'Email me a link' }).click()
    await heading('Sign in by email')
    await checkPageEverywhere(page)

    // Chosen on the way in, a language is the account's from then on: here one from right to left.
    await page.getByRole('button', { name: 'العربية' }).click()
    await heading('تسجيل الدخول عبر البريد الإلكتروني')
    await checkPage(page)
    await page.goto(`${journey.origin}/desk/sign-in`)
    await page.getByRole('button', { name: 'استخدام مفتاح مرور' }).click()
    await heading('صندوق الوارد')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await checkPageEverywhere(page)
    await expect
      .poll(async () => {
        const { rows } = await journey.database.pool.query('select language from staff where email = $1', [
          ben.email,
        ])
        return rows[0]?.language
      })
      .toBe('ar')
    await page.goto(`${journey.origin}/desk/account`)
    await heading('حسابك')
    await page.getByLabel('لغة المكتب').selectOption('en')
    await page.getByRole('button', { name: 'حفظ اللغة' }).click()
    await heading('Your account')
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
  },
)
