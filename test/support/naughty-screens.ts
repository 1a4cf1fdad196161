import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { outbox } from '../../src/core/outreach/table.ts'
import { submissions } from '../../src/core/submissions/table.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Journey } from './journey.ts'
import { addNaughtyInquiries } from './naughty-strings.ts'

/** What no screen has of its own: elements and attributes by which a text would act. What a page says to search engines is data, which no browser runs. */
const acts =
  'script:not([type="application/ld+json"]), iframe:not(.mail-frame), object, embed, meta, base, [onload], [onerror], [onclick], [onmouseover], [onfocus], ' +
  '[onpointerenter], [onanimationend], [ontoggle], a[href^="javascript:" i], a[href^="vbscript:" i], a[href^="data:" i], form[action^="javascript:" i]'

type Strings = { readonly strings: readonly string[]; readonly searches: readonly string[] }

/**
 * Lets strings in as names, questions, notes, tags and searches, opens the screens that show them, and expects each to be text:
 * no dialog, no element and no handler comes of it.
 * @returns how many screens were opened
 */
export async function expectTextOnEveryScreen(
  journey: Journey,
  { strings, searches }: Strings,
): Promise<number> {
  const page = await journey.signIn({ mayAnswer: [404, 410, 422] })
  page.setDefaultTimeout(30_000)
  const expectText = watchPage(page)
  let screens = 0

  async function open(path: string, ready: string, shown: readonly string[] = []): Promise<void> {
    await page.goto(journey.origin + path)
    await page.locator(ready).first().waitFor()
    screens++
    await expectText(path, shown)
  }
  async function openList(path: string, line: string): Promise<void> {
    await page.goto(journey.origin + path)
    await page.locator(line).first().waitFor()
    const more = page.getByRole('button', { name: /^(Load more|Older entries)$/ })
    while (await more.isVisible()) {
      const count = await page.locator(line).count()
      await more.click()
      await expect.poll(() => page.locator(line).count(), { timeout: 30_000 }).toBeGreaterThan(count)
    }
    screens++
    await expectText(path, strings)
  }

  for (const text of searches) {
    await open(`/desk/search?q=${encodeURIComponent(text)}`, 'h1')
    await open(`/search?q=${encodeURIComponent(text)}`, 'h1')
  }
  const [inquiryId = ''] = await fill(journey, strings)
  await openList('/desk', '.line-link')
  await open(`/desk/inquiries/${inquiryId}`, '.note', strings)
  await page.getByRole('link', { name: 'All about this person' }).click()
  await page.getByRole('region', { name: 'What was said' }).waitFor()
  await expectText('the person', strings)
  await openList('/desk/audit-log?verb=inquiry.tagged', 'tbody tr')
  await openList('/desk/quarantine', '.doubt')
  await openList('/desk/outbox', '.line-link')
  await page.locator('.line-link').first().click()
  await page.locator('iframe.mail-frame').waitFor()
  await page.getByRole('tab', { name: 'As plain text' }).click()
  await page.locator('pre').waitFor()
  await expectText('a mail')
  await open('/desk/search?q=Tables', '.line-link')
  return screens
}

/** @returns a check that what is open now shows each text as text, and that nothing on it or on a screen before acted */
export function watchPage(page: Page, part = '#main') {
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
  return async (what: string, shown: readonly string[] = []): Promise<void> => {
    const main = page.locator(part)
    const text = squeezed((await main.textContent()) ?? '')
    expect(
      shown.filter((each) => !text.includes(squeezed(each))),
      `${what} shows each as text`,
    ).toEqual([])
    expect(await main.locator(acts).count(), `${what} has nothing that acts`).toBe(0)
    expect(ran, what).toEqual([])
  }
}

async function fill(journey: Journey, strings: readonly string[]): Promise<string[]> {
  const { db, pool } = journey.database
  const ids = await addNaughtyInquiries(
    journey.database,
    strings.map((name, at) => ({ name, message: at === 0 ? strings.join('\n') : name })),
  )
  const [first = ''] = ids
  const staff = [newId(), 'Cleo Counselor']
  const { rows: people } = await pool.query<{ person_id: string }>(
    `select person_id from inquiry where id = $1`,
    [first],
  )
  for (const text of strings) {
    await pool.query(
      `insert into note (id, inquiry_id, staff_id, staff_name, at, text, key) values ($1, $2, $3, $4, now(), $5, $6)`,
      [newId(), first, ...staff, text, newId()],
    )
    await pool.query(
      `insert into inquiry_tag (inquiry_id, tag_key, tag, staff_id, staff_name, at) values ($1, $2, $3, $4, $5, now())
        on conflict do nothing`,
      [first, text.toLowerCase(), text, ...staff],
    )
    await pool.query(
      `insert into fact (id, person_id, field, value, state, at) values ($1, $2, 'employer', $3, 'proposed', now())`,
      [newId(), people[0]?.person_id, text],
    )
    await pool.query(
      `insert into audit_entry (id, at, actor, verb, subject_type, subject_id, details, request_id)
        values ($1, now(), 'system:test', 'inquiry.tagged', 'inquiry', $2, $3, 'test')`,
      [newId(), first, { tag: text }],
    )
  }
  const at = new Date()
  await db.insert(submissions).values(
    strings.map((text) => ({
      id: newId(),
      receipt: `R-${newId()}`,
      contentHash: new Uint8Array(32),
      receivedAt: at,
      contentType: 'application/x-www-form-urlencoded',
      body: new TextEncoder().encode(text),
      inquiry: {
        salutation: '',
        first_name: text,
        last_name: '',
        email: `${newId()}@example.org`,
        country: null,
        country_typed: text,
        employer: text,
        programs: ['bioethics'],
        interest: 'general',
        message: text,
        consent_email: false,
      },
      postedFrom: '/inquire',
      verdict: { weight: 120, reasons: ['links' as const], quarantine: true },
      state: 'quarantined' as const,
      server: 'test',
      stateChangedAt: at,
    })),
  )
  await db.insert(outbox).values(
    strings.map((text, number) => ({
      id: newId(),
      template: 'acknowledgement',
      data: {
        receipt: 'R-7K3M-9QPD-4TXW',
        firstName: text,
        promisedBy: at.toISOString(),
        programs: [],
        message: text,
      },
      toName: text,
      toAddress: 'somebody@example.org',
      state: 'held' as const,
      heldFor: 'domain' as const,
      createdAt: new Date(at.getTime() - number),
    })),
  )
  return ids
}

/** Screens fold white space as browsers do, marks of direction have no place in a name, and the site sets quotes and dashes as print does. */
const squeezed = (text: string): string =>
  text.replace(/[\s\u200B-\u200F\u2028-\u202F\u2060-\u2069\uFEFF'"‘’“”…–—.-]+/g, ' ').trim()
