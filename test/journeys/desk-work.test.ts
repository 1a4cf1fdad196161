import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { expectTextOnEveryScreen } from '../support/naughty-screens.ts'
import { naughtyMarkup } from '../support/naughty-strings.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'

const journey = openJourney()

test('queues, filters, views and acts on several inquiries', { timeout: 180_000 }, async () => {
  for (const [first_name, programs] of [
    ['Noor', 'bioethics'],
    ['Ximena', 'immunology'],
    ['Lev', 'immunology'],
  ] as const)
    await journey.ask({
      first_name,
      last_name: 'Haddad',
      programs,
      message: `A question of ${first_name}`,
    })
  const page = await journey.signIn()
  const names = () => page.locator('.line-link').allTextContents()
  await expect.poll(async () => (await names()).length, { timeout: 20_000 }).toBe(3)

  await page.locator('.filters summary').click()
  await page.getByLabel('Program').selectOption('immunology')
  await expect.poll(names).toEqual(['Ximena Haddad', 'Lev Haddad'])
  await checkPageEverywhere(page)
  await page.getByRole('button', { name: 'Views' }).click()
  const share = page.getByLabel('Share it with colleagues')
  await share.check()
  await page.getByLabel('Name for what is shown now').fill('Immunology')
  await page.getByRole('button', { name: 'Save the view' }).click()
  await page.getByRole('button', { name: 'Immunology', exact: true }).waitFor()
  expect(await share.isChecked(), 'the next view is one’s own again').toBe(false)
  await checkPage(page)
  await page.keyboard.press('Escape')

  await page.getByRole('checkbox', { name: 'Select Ximena Haddad' }).check()
  await page.getByRole('checkbox', { name: 'Select Lev Haddad' }).check()
  await page.getByPlaceholder('Tag').fill('visa')
  await page.getByPlaceholder('Tag').press('Enter')
  await page.getByText('2 inquiries have the tag visa.').waitFor()
  await expect.poll(() => page.locator('.line .tag').allTextContents()).toEqual(['visa', 'visa'])
  await page.getByRole('checkbox', { name: 'Select Lev Haddad' }).check()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByText('1 inquiry is closed.').waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('button', { name: /Remove the filter/ }).click()
  await expect.poll(() => page.getByRole('tab', { name: 'Closed' }).innerText()).toContain('1')
  await page.getByRole('tab', { name: 'Closed' }).click()
  await expect.poll(names).toEqual(['Lev Haddad'])
})

test('snippets, notes, tags and the page of a person', { timeout: 180_000 }, async () => {
  const storageState = await (await journey.signIn()).context().storageState()
  const page = await journey.visit('/desk/snippets', { storageState, mayAnswer: [422] })
  await page.getByLabel('Title').fill('Deadline')
  await page
    .getByRole('textbox', { name: 'Text' })
    .fill('Dear {{person.first_name}}: {{program.deadline}}. {{person.age}}')
  await page.getByRole('button', { name: 'Save the snippet' }).click()
  await page.getByText('No field is called {{person.age}}').first().waitFor()
  await page.getByRole('textbox', { name: 'Text' }).fill('Dear {{person.first_name}}: {{program.deadline}}.')
  await page.getByRole('button', { name: 'Save the snippet' }).click()
  await page.getByRole('heading', { name: 'Deadline' }).waitFor()
  await checkPageEverywhere(page)

  await page.goto(`${journey.origin}/desk`)
  await page.getByRole('link', { name: 'Noor Haddad' }).click()
  await page.getByLabel('Insert a snippet …').selectOption({ label: 'Deadline' })
  const box = page.getByLabel('Reply to Noor Haddad')
  await expect.poll(() => box.inputValue()).toMatch(/^Dear Noor: .+ by .+ 20\d\d\.$/)
  await page.getByText('Draft saved').waitFor()
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect.poll(() => box.inputValue(), { message: 'the draft is on the server' }).toMatch(/^Dear Noor/)

  await page.locator('h1').focus()
  await page.keyboard.press('m')
  await page.keyboard.type('Prefers mornings.')
  await page.getByRole('button', { name: 'Add the note' }).click()
  await page.locator('.note').getByText('Prefers mornings.').waitFor()
  await page.getByLabel('Add a tag').fill('call')
  await page.getByLabel('Add a tag').press('Enter')
  await page.getByRole('button', { name: 'Remove the tag call' }).waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('link', { name: 'All about this person' }).click()
  await page.getByRole('region', { name: 'What was said' }).waitFor()
  await page.getByText('Prefers mornings.').waitFor()
  await checkPageEverywhere(page)
})

test('the list of imports says what became of each', { timeout: 60_000 }, async () => {
  const page = await journey.signIn()
  await page.goto(`${journey.origin}/desk/people/imports`)
  await page.getByLabel('Where it comes from').fill('Fair in Boston')
  await page.locator('input[type=file]').setInputFiles({
    name: 'fair.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('First name,Last name,Email\nIma,Ported,ima@example.org\nNo,Address,\n'),
  })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.getByRole('button', { name: 'See what it would bring' }).click()
  const start = page.getByRole('button', { name: 'Import', exact: true })
  await start.waitFor()
  await page.getByLabel('What the column Last name is').selectOption('Left out')
  await page.getByText('You changed the columns.').waitFor()
  expect(await start.count(), 'what was not previewed does not start').toBe(0)
  await page.getByLabel('What the column Last name is').selectOption('Last name')
  await start.click()
  await page.getByText('Done.').waitFor()
  const line = page.getByRole('listitem').filter({ hasText: 'fair.csv, from Fair in Boston' })
  await page.goto(`${journey.origin}/desk/people/imports`)
  await line.getByText('Done. 1 new person · 0 already known').waitFor()
  await checkPageEverywhere(page)
  await line.getByRole('link').click()
  await page.getByText('1 new person').waitFor()
  await page.getByRole('link', { name: 'Rows that were not taken, and why' }).waitFor()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByText('The 1 person that it brought is removed').waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('button', { name: 'Undo it and remove what it brought' }).click()
  await page.getByText('Canceled. Nothing of it stays.').waitFor()
  expect(await page.getByRole('link', { name: 'Rows that were not taken' }).count()).toBe(0)
  expect(await page.getByText('1 new person').count()).toBe(0)
})

test('one draft in two windows: the text of neither is lost', { timeout: 60_000 }, async () => {
  await journey.ask({ first_name: 'Una', last_name: 'Windows', message: 'May I visit?' })
  const page = await journey.signIn({ mayAnswer: [409] })
  await page.getByRole('link', { name: 'Una Windows' }).click()
  const box = page.getByLabel('Reply to Una Windows')
  await box.fill('Dear Una, from the first window.')
  await page.getByText('Draft saved').waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  const otherBox = other.getByLabel('Reply to Una Windows')
  await expect.poll(() => otherBox.inputValue()).toBe('Dear Una, from the first window.')
  await otherBox.fill('Dear Una, from the second window.')
  await other.getByText('Draft saved').waitFor()
  await box.press('End')
  await box.pressSequentially(' Come soon.')
  await page.getByRole('button', { name: 'Show the other text' }).click()
  await expect.poll(() => box.inputValue()).toBe('Dear Una, from the second window.')
  await checkPageEverywhere(page)
  await page.getByText('This is what you wrote in the other window.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => box.inputValue()).toBe('Dear Una, from the first window. Come soon.')
})

test(
  'a reply that leaves later is taken back into its box; one’s own programs are a queue',
  { timeout: 180_000 },
  async () => {
    await journey.ask({
      first_name: 'Ada',
      last_name: 'Later',
      programs: 'immunology',
      message: 'May I visit?',
    })
    const page = await journey.signIn()
    await page.getByRole('link', { name: 'Ada Later' }).click()
    const box = page.getByLabel('Reply to Ada Later')
    await box.fill('Dear Ada, you may visit us.')
    await page.getByRole('button', { name: 'Send later …' }).click()
    await page.getByRole('button', { name: 'Send then' }).click()
    const takeBack = page.getByRole('button', { name: 'Take back' })
    const anyway = page.getByRole('button', { name: 'Send anyway' })
    await takeBack.or(anyway).first().waitFor()
    if (await anyway.isVisible()) await anyway.click()
    await takeBack.waitFor()
    await expect.poll(() => box.inputValue()).toBe('')
    await takeBack.click()
    await expect.poll(() => box.inputValue()).toBe('Dear Ada, you may visit us.')

    await page.getByRole('tab', { name: 'My programs' }).click()
    await page.getByRole('button', { name: 'Choose programs' }).click()
    await checkPage(page)
    await page.getByRole('checkbox', { name: 'Immunology' }).check()
    await page.getByRole('button', { name: 'Save the programs' }).click()
    await page.getByText('Open inquiries about Immunology.').waitFor()
    await expect.poll(() => page.locator('.line-link').allTextContents()).toContain('Ada Later')
    expect(await page.locator('.line-programs').allTextContents()).not.toContain('Master of Bioethics')
    await checkPageEverywhere(page)
  },
)

test(
  'files and addresses that are refused are named, the others stay, and the reply is sent without them',
  { timeout: 180_000 },
  async () => {
    await journey.ask({ first_name: 'Femi', last_name: 'Filer', message: 'May I have the plan?' })
    const storageState = await (await journey.signIn()).context().storageState()
    const page = await journey.visit('/desk/', { storageState, mayAnswer: [422] })
    await page.getByRole('link', { name: 'Femi Filer' }).click()
    const box = page.getByLabel('Reply to Femi Filer')
    await box.fill('Dear Femi, here is **the plan**: [more](https://www.example.org/).')
    const file = (name: string, content: string | Buffer) => ({
      name,
      mimeType: 'application/pdf',
      buffer: Buffer.from(content),
    })
    await page
      .locator('.reply-files input')
      .setInputFiles([
        file('program.exe', 'MZ'),
        file('plan.pdf', '%PDF-1.4'),
        file('scan.pdf', Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(10 * 1024 * 1024)])),
      ])
    await page.getByText('“program.exe” was not added. Files may be PDF', { exact: false }).waitFor()
    await page.getByText('“scan.pdf” was not added. A file may have up to 10 MB.').waitFor()
    expect(await page.locator('.file-list li').allInnerTexts()).toEqual([expect.stringContaining('plan.pdf')])
    await checkPageEverywhere(page)

    await page.getByRole('button', { name: 'Send a copy to …' }).click()
    const copies = page.getByLabel('Copy to')
    const send = async (end: string) => {
      await page.getByRole('button', { name: 'Send reply' }).click()
      const anyway = page.getByRole('button', { name: 'Send anyway' })
      const ended = page.getByText(end, { exact: false })
      await anyway.or(ended).first().waitFor()
      if (await anyway.isVisible()) await anyway.click()
      await ended.waitFor()
    }
    await copies.fill('the dean, "Rubin, Vera" <vera@example.org>')
    await send('Not an email address: the dean')
    await copies.fill('"Rubin, Vera" <vera@example.org>')
    await send('Your reply to Femi Filer leaves in 10 seconds.')
    const { parsed, recipients } = await journey.mailFor('vera@example.org', 40_000)
    expect(recipients).toEqual(['femi.filer@example.org', 'vera@example.org'])
    expect(parsed.attachments.map(({ filename }) => filename)).toEqual(['plan.pdf'])
    expect(parsed.html).toMatch(
      /<a class="link" href="https:\/\/www\.example\.org\/" style="color:#[0-9a-f]+/i,
    )
  },
)

test('the audit log, sessions and Insight', { timeout: 180_000 }, async () => {
  // A browser that was left signed in elsewhere.
  await (await journey.signIn()).context().close()
  const page = await journey.signIn()
  await page.getByRole('button', { name: /^Account of / }).click()
  await page.getByRole('menuitem', { name: 'Audit log' }).click()
  await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor()
  await page.getByLabel('Act', { exact: true }).selectOption('inquiry.tagged')
  await page.getByRole('cell', { name: 'Tags of an inquiry changed' }).first().waitFor()
  await checkPageEverywhere(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as CSV' }).click()
  expect((await download).suggestedFilename()).toBe('audit-log.csv')

  await page.getByRole('button', { name: /^Account of / }).click()
  await page.getByRole('menuitem', { name: 'Your sessions' }).click()
  await page.getByText('This session').waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('button', { name: 'End all other sessions' }).click()
  await expect.poll(() => page.getByRole('row').count()).toBe(2)

  await page.getByRole('link', { name: 'Insight' }).click()
  await page.getByRole('heading', { name: 'Insight', level: 1 }).waitFor()
  await page.getByRole('region', { name: 'By program' }).waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('region', { name: 'By program' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
})

test('Insight opened by its address shows the days of the school, wherever the browser is', async () => {
  const storageState = await (await journey.signIn()).context().storageState()
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date())
  // At any moment one of the two is in another day than the school.
  for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const page = await journey.visit('/desk/insight', { storageState, timezoneId })
    expect(await page.getByLabel('Until', { exact: true }).inputValue(), timezoneId).toBe(today)
    await page.context().close()
  }
})

test(
  'hostile text is text on the screens of the desk and in search, and none of it runs',
  { timeout: 180_000 },
  async () => {
    const hostile = naughtyMarkup.filter((_, at) => at % 12 === 0)
    await expectTextOnEveryScreen(journey, { strings: hostile, searches: hostile.slice(0, 3) })
  },
)
