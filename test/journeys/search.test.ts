import { expect, test } from 'vitest'
import { doubtful } from '../support/ask.ts'
import { openJourney } from '../support/journey.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'

const journey = openJourney()

test('the key / finds people by any spelling, and a number that is pasted opens its inquiry', async () => {
  await journey.ask({ first_name: 'Zoë', last_name: 'Łuczak', message: 'May I start in spring?' })
  const page = await journey.signIn()
  await page.getByRole('link', { name: 'Zoë Łuczak' }).waitFor()
  const field = page.getByRole('searchbox', { name: 'Search inquiries' })

  await page.keyboard.press('/')
  await field.fill('luczac')
  await field.press('Enter')
  await page.getByText('1 inquiry found.').waitFor()
  await page.getByRole('link', { name: 'Zoë Łuczak' }).waitFor()
  expect(await field.inputValue()).toBe('luczac')
  await checkPageEverywhere(page)

  await field.fill('zeppelin')
  await field.press('Enter')
  await page.getByRole('heading', { name: 'Nothing found for “zeppelin”' }).waitFor()
  await checkPage(page)

  const { rows } = await journey.database.pool.query<{ receipt: string }>('select receipt from inquiry')
  const typed = (rows[0]?.receipt ?? '').replaceAll('-', '').toLowerCase()
  await field.evaluate((input, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, typed)
  await page.getByRole('heading', { name: 'Zoë Łuczak', level: 1 }).waitFor()
})

test('several doubts are discarded at once, taken back by z, and restored from the list of what was discarded', async () => {
  for (const last_name of ['Eins', 'Zwei', 'Drei'])
    await journey.ask({ first_name: 'Bot', last_name, ...doubtful })
  const page = await journey.signIn()
  await page.getByRole('link', { name: 'Quarantine' }).click()
  const names = () => page.locator('.doubt h2').allTextContents()
  await expect.poll(names).toEqual(['Bot Eins', 'Bot Zwei', 'Bot Drei'])
  await page.getByLabel('Select Bot Eins').click()
  await page.getByLabel('Select Bot Drei').click({ modifiers: ['Shift'] })
  await page.getByText('3 selected').waitFor()
  await checkPageEverywhere(page)
  await page.getByLabel('Select Bot Zwei').click()
  await page.getByRole('button', { name: 'Discard selected' }).click()
  await page.getByText('2 submissions discarded.').waitFor()
  await expect.poll(names).toEqual(['Bot Zwei'])
  await page.locator('h1').focus()
  await page.keyboard.press('z')
  await page.getByText('Undone.').waitFor()
  await expect.poll(names).toEqual(['Bot Eins', 'Bot Zwei', 'Bot Drei'])

  await page.getByRole('button', { name: 'Discard the submission of Bot Zwei' }).click()
  await expect.poll(names).toEqual(['Bot Eins', 'Bot Drei'])
  await page.getByRole('tab', { name: 'Discarded' }).click()
  await page.getByText('Discarded by Ada Okonkwo,', { exact: false }).waitFor()
  await checkPageEverywhere(page)
  await page.getByRole('button', { name: 'Restore the submission of Bot Zwei' }).click()
  await page.getByRole('heading', { name: 'Nothing is discarded' }).waitFor()
  await page.getByRole('tab', { name: 'Waiting' }).click()
  await expect.poll(names).toEqual(['Bot Eins', 'Bot Zwei', 'Bot Drei'])
})
