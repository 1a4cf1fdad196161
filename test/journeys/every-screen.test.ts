import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'
import { saveAndPublish } from '../support/publish.ts'

const journey = openJourney()
const unbroken = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** The pages of the site, and what is done to come to each. */
const screens = {
  landing: () => journey.visit('/'),
  program: () => journey.visit('/programs/bioethics'),
  inquire: () => journey.visit('/inquire?program=immunology'),
  mistakes: () => postFrom('/'),
  receipt: () =>
    postFrom('/inquire', {
      last_name: 'Ōe',
      email: 'oe@example.org',
      programs: 'immunology',
      interest: 'student',
    }),
  'not found': () => journey.visit('/no-such-page', { mayAnswer: [404] }),
} as const
const names = Object.keys(screens) as (keyof typeof screens)[]

test.each(names)('%s reads well at 320, 768 and 1440 px, light and dark', async (name) => {
  await checkPageEverywhere(await screens[name]())
})

// 1280 px at 400 % zoom are 320 px of CSS on a short screen (WCAG 2.2, 1.4.10).
test.each(names)('%s reads well at 400 % zoom, in forced colors, with reduced motion', async (name) => {
  const page = await screens[name]()
  await page.setViewportSize({ width: 320, height: 256 })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await checkPage(page)
  const moving = await page.evaluate(() => document.getAnimations().length)
  expect(moving).toBe(0)
})

test('the screens for pictures, alerts, upkeep, events and the door read well, narrow and wide', async () => {
  const page = await journey.signIn()
  const event = 'bioethics-information-session'
  for (const path of ['media', 'alerts', 'upkeep', 'events', `events/${event}`, `events/${event}/check-in`]) {
    await page.goto(`${journey.origin}/desk/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await checkPage(page)
    }
  }
})

test('every screen of the desk reads well, on a phone and wide, in the light and in the dark', async () => {
  const page = await journey.signIn()
  await journey.ask({ first_name: 'Every', last_name: 'Screen', message: 'What does it cost?' })
  const line = await journey.database.pool.query<{ id: string; person: string }>(
    `select id, person_id as person from inquiry limit 1`,
  )
  const mail = await journey.database.pool.query<{ id: string }>(`select id from outbox limit 1`)
  for (const path of [
    '',
    `/inquiries/${line.rows[0]?.id}`,
    `/people/${line.rows[0]?.person}`,
    '/inquiries/new',
    '/my-work',
    '/quarantine',
    '/people',
    '/people/doubles',
    '/people/imports',
    '/outbox',
    `/outbox/${mail.rows[0]?.id}`,
    '/incoming',
    '/insight',
    '/audit-log',
    '/keeping',
    '/routing',
    '/snippets',
    '/search?q=screen',
    '/colleagues',
    '/sessions',
    '/account',
  ]) {
    await page.goto(`${journey.origin}/desk${path}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1440, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await checkPage(page)
    }
  }
})

test('on a phone a table of the desk is read from top to bottom, each value beside the name of its column', async () => {
  const page = await journey.signIn({ viewport: { width: 320, height: 900 } })
  for (const path of ['colleagues', 'keeping', 'audit-log', 'sessions']) {
    await page.goto(`${journey.origin}/desk/${path}`)
    const table = page.locator('.wide-table').first()
    await table.locator('tbody tr').first().waitFor()
    expect(await table.evaluate((each) => each.scrollWidth - each.clientWidth), path).toBe(0)
    await checkPage(page)
  }
  await page.goto(`${journey.origin}/desk/colleagues`)
  const account = page.locator('td[data-head="Account"]').first()
  await account.waitFor()
  const label = (cell: Element) => getComputedStyle(cell, '::before').content
  expect(await account.evaluate(label)).toContain('Account')
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(await account.evaluate(label)).toBe('none')
})

test.each([
  ['Arabic', 'عبد الرحمن محمد', 'أودّ أن أسأل عن الرسوم الدراسية. شكرًا جزيلًا لكم.'],
  ['Chinese', '歐陽娜娜歐陽娜娜歐陽娜娜', '請問學費是多少？請問學費是多少？請問學費是多少？請問學費是多少？'],
  ['one long word', unbroken, `${unbroken}${unbroken} https://example.org/${unbroken}`],
])('what was typed in %s is kept and breaks no layout', async (_what, name, message) => {
  const page = await postFrom('/inquire', { first_name: name, last_name: name, employer: name, message })
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await checkPage(page)
  }
  expect(await page.getByLabel('Last Name').inputValue()).toBe(name)
  expect(await page.locator('[name=message]').inputValue()).toBe(message)
})

test('a program and an alert named by long words in other alphabets break no layout', async () => {
  const page = await journey.visit('/')
  const { data } = await readProgram('immunology')
  await saveAndPublish(journey.ctx, 'program', 'immunology', {
    ...data,
    name: `برنامج الماجستير في علم المناعة ${unbroken}`,
    listedAs: `免疫學碩士課程免疫學碩士課程免疫學碩士課程 ${unbroken}`,
    summary: `${unbroken}${unbroken}`,
  })
  await saveAndPublish(journey.ctx, 'alert', 'returning-to-campus', {
    kind: unbroken.slice(0, 60),
    title: unbroken,
    text: unbroken,
    severity: 'warning',
    updated: '2026-11-01',
    dismissible: true,
  })
  for (const path of ['/', '/programs/immunology', '/inquire']) {
    await expect
      .poll(async () => {
        await page.goto(journey.origin + path)
        return page.locator('.alert-title').innerText()
      })
      .toBe(unbroken)
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await checkPage(page)
    }
  }
})

/** A form that lacks nothing, or all but what is given, sent from a page. */
async function postFrom(path: string, answers: Record<string, string> = {}) {
  const page = await journey.visit(path, { mayAnswer: [422] })
  for (const [field, answer] of Object.entries({ first_name: 'Ana', ...answers })) {
    const control = page.locator(`[name=${field}]`)
    if (field === 'programs' || field === 'interest')
      await page.locator(`[name=${field}][value=${answer}]`).check()
    else await control.fill(answer)
  }
  await page.getByRole('button', { name: 'Request information' }).click()
  await page.waitForSelector('.error-summary, .receipt-number')
  return page
}

async function readProgram(key: string): Promise<{ data: object }> {
  const { rows } = await journey.database.pool.query(
    `select r.data from document d join revision r on r.id = d.published_revision_id
     where d.type = 'program' and d.key = $1 and d.locale = 'en'`,
    [key],
  )
  return rows[0]
}
