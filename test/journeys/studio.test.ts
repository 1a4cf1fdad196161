import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openJourney } from '../support/journey.ts'
import { ask } from '../support/loopback-http.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'
import { newestRevision, save } from '../support/publish.ts'

const journey = openJourney()

const openContent = async (page: Page, kind = 'News and posts') => {
  await page.getByRole('link', { name: 'Content', exact: true }).click()
  await page.getByRole('heading', { name: 'Pages', level: 1 }).waitFor()
  await page.getByRole('link', { name: kind, exact: true }).click()
  await page.getByRole('heading', { name: kind, level: 1 }).waitFor()
}

/** As Word puts a list, a link and a look of its own on the clipboard. */
const pastedFromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>First&nbsp;prize<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second prize</p>
<p class=MsoNormal style='color:red'><a href="javascript:alert(1)">No link</a>, <a href="https://www.google.com/url?q=https://example.edu/prize&sa=D">the prize</a><img src="file:///c:/x.png"></p></body></html>`

const paste = (page: Page, html: string) =>
  page.getByRole('textbox', { name: 'Text', exact: true }).evaluate((element, html) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)

const onSite = async (path: string) => {
  const { status, body } = await ask(`${journey.origin}${path}`)
  return { status, title: /<h1[^>]*>([^<]*)/.exec(body.toString())?.[1] }
}

test('an editor writes a post, sees it beside the form, publishes it, and takes it off again', async () => {
  const page = await journey.signIn({ mayAnswer: [422] })
  await openContent(page)
  await checkPageEverywhere(page)
  await page.getByRole('link', { name: 'New post' }).click()
  await page.getByRole('heading', { name: 'New post' }).waitFor()

  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.locator('.problem').getByRole('link', { name: 'Title: Fill this in.' }).waitFor()
  await checkPageEverywhere(page)

  await page.getByLabel('Kind', { exact: true }).selectOption('news')
  await page.getByLabel('Title', { exact: true }).fill('A prize for bioethics')
  await page.getByLabel('Date').fill('2026-11-20')
  await page.getByLabel('In one or two sentences').fill('A graduate was honored.')
  expect(await page.getByLabel('Address').inputValue()).toBe('news/a-prize-for-bioethics')
  await page.getByRole('textbox', { name: 'Text', exact: true }).focus()
  await page.keyboard.type('## The jury')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It was ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('unanimous')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('.')
  await page.keyboard.press('Enter')
  await paste(page, pastedFromWord)
  await page.getByRole('button', { name: 'Insert' }).click()
  await page.getByRole('menuitem', { name: 'Figure of a program' }).click()
  await page.getByRole('combobox', { name: 'Program' }).click()
  await page.getByRole('option', { name: /Bioethics/ }).click()
  await page
    .getByRole('radio', { name: /Tuition/ })
    .first()
    .check()
  await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click()
  await page.getByRole('textbox', { name: 'Text', exact: true }).getByText('Bioethics').waitFor()
  await page.getByRole('button', { name: 'Save draft' }).click()

  await page.getByRole('heading', { name: 'A prize for bioethics', level: 1 }).waitFor()
  await page.frameLocator('.preview-frame').getByText('It was unanimous.').waitFor()
  await checkPageEverywhere(page)
  expect((await onSite('/news/a-prize-for-bioethics')).status).toBe(404)

  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Published. The site shows it now.').waitFor()
  await expect
    .poll(() => onSite('/news/a-prize-for-bioethics'))
    .toEqual({ status: 200, title: 'A prize for bioethics' })
  const { rows } = await journey.database.pool.query<{ data: { body: unknown } }>(
    "select r.data from revision r join document d on d.published_revision_id = r.id where d.key = 'news/a-prize-for-bioethics'",
  )
  expect(rows[0]?.data.body).toEqual([
    { kind: 'heading', text: 'The jury' },
    { kind: 'paragraph', text: [{ text: 'It was ' }, { text: 'unanimous', bold: true }, { text: '.' }] },
    { kind: 'list', items: ['First prize', 'Second prize'] },
    {
      kind: 'paragraph',
      text: [
        { text: 'No link, ' },
        { text: 'the prize', href: 'https://example.edu/prize' },
        { figure: expect.objectContaining({ of: 'cost', program: 'bioethics' }) },
      ],
    },
  ])

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Take off the site' }).click()
  await page.getByText('Taken off the site: A prize for bioethics.').waitFor()
  const status = async () => (await onSite('/news/a-prize-for-bioethics')).status
  // Servers hear of it a moment after the desk was told.
  await expect.poll(status).toBe(404)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(status).toBe(200)
})

test('what readers would stumble over is saved and not published, and each finding leads to its field', async () => {
  const page = await journey.signIn()
  await openContent(page, 'Pages')
  await page.getByLabel('Find by title or address').fill('careers')
  await page.waitForURL(/q=careers/)
  await page
    .getByRole('link', { name: /career/i })
    .first()
    .click()
  await page.getByRole('button', { name: 'Publish' }).waitFor()
  await page.getByRole('button', { name: 'Insert' }).click()
  await page.getByRole('menuitem', { name: 'Links' }).click()
  const checked = page.waitForResponse((response) =>
    Boolean(response.request().postData()?.includes('Click here')),
  )
  await page.getByLabel('Label').last().fill('Click here')
  // What is missing is known now, and is told as the label is left: only once the click has landed.
  await checked
  await page.getByText('An address elsewhere', { exact: true }).last().click()
  await page.getByPlaceholder('https://').last().fill('https://example.edu')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('heading', { name: 'This was saved, but not published' }).waitFor()
  await page.getByText('does not say where the link leads').waitFor()
  await checkPageEverywhere(page)
  await page.locator('.findings a').first().click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/items\[0\]\.label$/)
})

test('of two editors the second sees both texts, and nothing is lost', async () => {
  const page = await journey.signIn({ mayAnswer: [409] })
  await openContent(page, 'Pages')
  await page.getByLabel('Find by title or address').fill('contact')
  await page.waitForURL(/q=contact/)
  await page
    .getByRole('link', { name: /contact/i })
    .first()
    .click()
  const lead = page.getByLabel('Lead')
  await lead.fill('My own lead.')
  const { rows } = await journey.database.pool.query(
    "select r.data from revision r join document d on d.id = r.document_id where d.key = 'contact' order by number desc limit 1",
  )
  await save(journey.ctx, 'page', 'contact', {
    ...rows[0].data,
    lead: 'Their lead.',
    title: 'Contact the school',
  })
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByRole('heading', { name: 'Someone else saved this while you were editing' }).waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('radio', { name: 'Your text' }).check()
  await page.getByRole('button', { name: 'Take over, then check and save' }).click()
  expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Contact the school')
  expect(await lead.inputValue()).toBe('My own lead.')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('All changes are saved.').waitFor()
  const after = await journey.database.pool.query('select data from revision where id = $1', [
    await newestRevision(journey.ctx, 'page', 'contact'),
  ])
  expect(after.rows[0].data).toMatchObject({ lead: 'My own lead.', title: 'Contact the school' })

  await lead.focus()
  await page.getByRole('button', { name: 'Comment on “Lead”' }).click()
  await page.getByLabel('Comment on Lead').fill('Shorter?')
  await page.getByRole('button', { name: 'Add the comment' }).click()
  await page.getByRole('button', { name: 'Resolve the comment of Ada Okonkwo on Lead' }).first().waitFor()
  await checkPage(page)

  await page.getByRole('link', { name: 'History' }).click()
  await page.getByRole('heading', { name: 'History' }).waitFor()
  await page
    .getByRole('button', { name: /Show changes of revision/ })
    .first()
    .click()
  await page.locator('.differences ins').first().waitFor()
  await checkPageEverywhere(page)
})

test('what is typed is still there after the browser was closed, and entries move by keys', async () => {
  const page = await journey.signIn()
  await openContent(page, 'Programs')
  await page.getByRole('link', { name: /Bioethics/ }).click()
  await page.getByLabel('In one sentence').fill('Unsaved, and kept.')
  await page.getByText('Unsaved changes. They are kept if you leave.').waitFor()
  await page.reload()
  await page.getByText('These are your unsaved changes from').waitFor()
  expect(await page.getByLabel('In one sentence').inputValue()).toBe('Unsaved, and kept.')
  await checkPage(page)
  await page.getByRole('button', { name: 'Discard them' }).click()
  await page.getByText('All changes are saved.').waitFor()

  const first = page.getByRole('button', { name: /^Move down: / }).first()
  const name = (await first.getAttribute('aria-label')) ?? ''
  await first.press('Enter')
  await page.getByText('Unsaved changes.').waitFor()
  expect(
    await page
      .getByRole('button', { name: /^Move down: / })
      .nth(1)
      .getAttribute('aria-label'),
  ).toBe(name)
})

test('a picture is added to the library, put into a post with what it shows, and published', async () => {
  const page = await journey.signIn()
  await openContent(page)
  await page.getByRole('link', { name: 'Pictures', exact: true }).click()
  await page.getByRole('heading', { name: 'Pictures', level: 1 }).waitFor()
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer()
  await page.locator('input[type="file"]').setInputFiles({ name: 'hall.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText('hall.jpg, 1200 × 800 pixels').waitFor()
  await page.getByRole('button', { name: 'Crop hall.jpg' }).click()
  await page.getByRole('slider', { name: '50 % from the left' }).press('End')
  await page.getByRole('slider', { name: '100 % from the left' }).waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('button', { name: 'Keep this in sight' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'News and posts', exact: true }).click()
  await page.getByRole('link', { name: 'New post' }).click()
  await page.getByLabel('Kind', { exact: true }).selectOption('news')
  await page.getByLabel('Title', { exact: true }).fill('A new hall')
  await page.getByLabel('Date').fill('2026-11-21')
  await page.getByLabel('In one or two sentences').fill('It opens in spring.')
  await page.getByRole('button', { name: 'Choose a picture' }).click()
  await page.getByRole('button', { name: 'hall.jpg' }).click()
  await page.getByLabel('What it shows').fill('A hall with columns')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('heading', { name: 'A new hall', level: 1 }).waitFor()
  await page.getByText('On the site', { exact: true }).waitFor()
  await checkPageEverywhere(page)

  const list = await journey.visit('/news')
  await list.locator('.cropped.focus-x-10.focus-y-5 img').first().waitFor()
  const visit = await journey.visit('/news/a-new-hall')
  const picture = visit.getByRole('img', { name: 'A hall with columns' })
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    .toBeGreaterThan(0)
  await checkPage(visit)
})

test('a preview link shows a draft to anyone, for a day', async () => {
  const page = await journey.signIn()
  await openContent(page, 'Pages')
  await page.getByRole('link', { name: 'New page' }).click()
  await page.getByLabel('Title', { exact: true }).fill('Not yet public')
  await page.getByLabel('Lead').fill('A page to look at.')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByRole('heading', { name: 'Not yet public', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Translate into Español' }).click()
  await page.getByRole('link', { name: 'Original' }).waitFor()
  await checkPage(page)
  await page.getByRole('link', { name: 'Original' }).click()
  await page.getByRole('link', { name: 'Original' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Link to a preview' }).click()
  const address = await page.locator('.mono').textContent()
  await checkPageEverywhere(page)
  const visit = await journey.visit(address ?? '')
  await visit.getByRole('heading', { name: 'Not yet public', level: 1 }).waitFor()
  await visit.getByText('This page is not published').waitFor()
  await journey.database.pool.query("update preview_link set expires_at = now() - interval '1 second'")
  const late = await journey.visit(address ?? '', { mayAnswer: [404] })
  await late.getByRole('heading', { name: 'Page not found' }).waitFor()
})

test('who edits and answers nobody begins with the content', async () => {
  await journey.database.pool.query("update staff set role = 'editor'")
  const page = await journey.visit('/desk/sign-in')
  await page.getByLabel('Email').fill('ada@example.edu')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery staple')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Pages', level: 1 }).waitFor()
  expect(await page.getByRole('link', { name: 'Inbox' }).count()).toBe(0)
  await checkPageEverywhere(page)
})
