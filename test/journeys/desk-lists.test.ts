import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'

const journey = openJourney()

test(
  'a list says why its next page did not come, and the focus goes on where that begins',
  { timeout: 180_000 },
  async () => {
    const storageState = await (await journey.signIn()).context().storageState()
    await journey.database.db.execute(sql`
    insert into audit_entry (id, at, actor, verb, subject_type, subject_id, details, request_id)
    select uuidv7(interval '-1 day' - n * interval '1 minute'), now() - interval '1 day' - n * interval '1 minute',
      'system:worker', 'inquiry.opened', 'inquiry', 'made-up-' || n, '{}', 'made-up'
    from generate_series(1, 400) n`)
    const page = await journey.visit('/desk/audit-log', { storageState, mayAnswer: [503] })
    const more = page.getByRole('button', { name: 'Load more' })
    await more.waitFor()
    const count = await page.locator('.row-id button').count()
    const ofOlder = /audit-log\?.*before=/
    await page.route(ofOlder, (route) => route.fulfill({ status: 503, body: 'away' }))
    await more.click()
    await page
      .locator('.list-foot [role=alert]')
      .filter({ hasText: /connection/i })
      .waitFor({ timeout: 30_000 })
    await page.unroute(ofOlder)
    await more.click()
    await expect.poll(() => page.locator('.row-id button').count()).toBeGreaterThan(count)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(await page.locator('.row-id button').nth(count).textContent())
  },
)

test('a day is typed into a filter digit by digit, and the screen stays', { timeout: 180_000 }, async () => {
  const storageState = await (await journey.signIn()).context().storageState()
  for (const [path, from] of [
    ['/desk/insight', 'From'],
    ['/desk/audit-log', 'From day'],
  ] as const) {
    const page = await journey.visit(path, { storageState })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByLabel(from, { exact: true }).focus()
    await page.keyboard.type('03152026', { delay: 30 })
    await expect.poll(() => page.url()).toContain('from=2026-03-15')
    expect(
      asked.filter((url) => /from=0/.test(url)),
      path,
    ).toEqual([])
    expect(await page.getByLabel(from, { exact: true }).inputValue()).toBe('2026-03-15')
  }
})

test('a period that would end before it begins is one day', { timeout: 180_000 }, async () => {
  const storageState = await (await journey.signIn()).context().storageState()
  const page = await journey.visit('/desk/insight?from=2026-03-01&to=2026-03-31', { storageState })
  await page.getByLabel('From', { exact: true }).fill('2026-04-10')
  await expect.poll(() => page.url()).toMatch(/from=2026-04-10&to=2026-04-10/)
  await page.getByText('Inquiries').first().waitFor()
})
