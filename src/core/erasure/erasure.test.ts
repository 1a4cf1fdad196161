import { expect, test } from 'vitest'
import {
  administrator,
  counselor,
  openSchool,
  type TestSchool,
  visitor,
} from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { newId } from '../../kernel/ids.ts'
import { receiveMail } from '../correspondence/index.ts'
import { findDoubles, mergePeople } from '../doubles/index.ts'
import { enterInput, enterInquiry, findInquiry } from '../inquiries/index.ts'
import { findInsight } from '../insight/index.ts'
import { askToSubscribe } from '../subscriptions/index.ts'
import { addNote, keepDraft, listStrayMail, replyToInquiry, tagInquiries } from '../threads/index.ts'
import {
  applyRetention,
  dryRun,
  eraseAgain,
  eraseRequested,
  listErasures,
  requestErasure,
  setRetention,
  type ListedErasure,
} from './index.ts'

async function openPeople() {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const { enter, ledger } = await openIntake(school)
  const ask = async (said: Record<string, string | string[]>) => {
    const call = { channel: 'phone', first_name: 'Zenobia', last_name: 'Quillfeather', ...said }
    const { inquiryId } = await enterInquiry(cleo, enter, enterInput.parse({ message: 'Quokkas?', ...call }))
    return { inquiryId: inquiryId ?? '', personId: (await findInquiry(cleo, inquiryId ?? '')).person.id }
  }
  return { school, cleo, ask, ledger }
}

/** The tables in which any of these words still stands. */
async function tablesWith(school: TestSchool, words: readonly string[]): Promise<string[]> {
  const { rows } = await school.pool.query(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const found: string[] = []
  for (const { name } of rows as { name: string }[]) {
    const { rows } = await school.pool.query(`select to_jsonb(t) as row from "${name}" t`)
    const text = (rows as { row: Record<string, unknown> }[]).map(({ row }) =>
      Object.values(row)
        // Bytes are written as hexadecimal digits.
        .map((value) =>
          typeof value === 'string' && value.startsWith('\\x')
            ? Buffer.from(value.slice(2), 'hex').toString()
            : JSON.stringify(value),
        )
        .join(' '),
    )
    const isIn = (word: string) => text.some((row) => row.toLowerCase().includes(word.toLowerCase()))
    if (words.some(isIn)) found.push(name)
  }
  return found.toSorted()
}

test('who is erased stands nowhere any more: no mail, note, draft, subscription, merge or submission; figures and ledger stay true', async () => {
  const { school, cleo, ask, ledger } = await openPeople()
  const ada = school.contextFor(administrator)
  const one = await ask({ email: 'zenobia@quill.example', programs: ['bioethics'], country: 'DE' })
  const other = await ask({ email: 'zq@work.example' })
  const key = newId()
  await addNote(cleo, one.inquiryId, { key: newId(), text: 'Quillfeather called.' })
  await keepDraft(cleo, one.inquiryId, { key: newId(), text: 'Dear Zenobia', version: 0 })
  await tagInquiries(cleo, { ids: [one.inquiryId], add: ['Quillfeather'], remove: [] })
  await replyToInquiry(cleo, one.inquiryId, {
    key,
    text: 'Dear Zenobia, yes.',
    version: 1,
    lastAnswerId: null,
  })
  await askToSubscribe(school.contextFor(visitor), {
    email: 'zenobia@quill.example',
    topics: ['news'],
    programs: [],
    locale: 'en',
    networkKey: null,
  })
  await mergePeople(cleo, { keptId: one.personId, goneId: other.personId, takenFromGone: ['email'] })
  await findDoubles(school.ctx)
  const period = { from: '2026-11-23', to: '2026-11-23' }
  const before = await findInsight(ada, period)
  const words = ['Zenobia', 'Quillfeather', 'quill.example', 'work.example', 'Quokkas']
  expect((await tablesWith(school, words)).length).toBeGreaterThan(8)

  await requestErasure(ada, [one.personId])
  expect(await eraseRequested(school.ctx)).toEqual({ erased: 1 })
  expect(await eraseRequested(school.ctx)).toEqual({ erased: 0 })
  expect(await tablesWith(school, words)).toEqual([])
  const { rows } = await school.pool.query('select counts from erasure')
  expect(rows[0]).toMatchObject({ counts: { people: 2, inquiries: 2, submissions: 2 } })
  const after = await findInsight(ada, period)
  expect(after.totals.inquiries).toBe(before.totals.inquiries)
  expect(after.byProgram).toEqual(before.byProgram)
  expect(after.byCountry).toEqual(before.byCountry)
  expect((await ledger()).off).toEqual([])
})

test('what somebody else at the same address asked, and what names nobody, stays', async () => {
  const { school, ask } = await openPeople()
  const ada = school.contextFor(administrator)
  const one = await ask({ email: 'family@quill.example' })
  const sister = await ask({ email: 'family@quill.example', first_name: 'Ottilie' })
  await findDoubles(school.ctx)
  await requestErasure(ada, [one.personId])
  await eraseRequested(school.ctx)
  const { rows } = await school.pool.query('select word from name_word order by word')
  expect(rows).toEqual([{ word: 'ottilie' }, { word: 'quillfeather' }])
  expect((await findInquiry(ada, sister.inquiryId)).person.name).toBe('Ottilie Quillfeather')
  await expect(findInquiry(ada, one.inquiryId)).rejects.toMatchObject({ code: 'not-found' })
})

test('who gave no address takes along nothing that came without one', async () => {
  const { school, cleo, ask } = await openPeople()
  const { enter } = await openIntake(school)
  const { personId } = await ask({ email: '' })
  const unread = new TextEncoder().encode('From: "Noor" <>\r\nMessage-ID: <1@x.org>\r\n\r\nMay I?\r\n')
  await receiveMail(school.ctx, unread, { enter, addresses: null })
  await requestErasure(school.contextFor(administrator), [personId])
  await eraseRequested(school.ctx)
  expect(await listStrayMail(cleo, 'waiting')).toMatchObject([{ text: 'May I?' }])
})

test('a counselor erases nobody', async () => {
  const { cleo, ask } = await openPeople()
  const { personId } = await ask({ email: 'zenobia@quill.example' })
  await expect(requestErasure(cleo, [personId])).rejects.toMatchObject({ code: 'forbidden' })
})

test('the list outside of the database brings nobody back after a backup is restored', async () => {
  const { school, ask } = await openPeople()
  const { personId } = await ask({ email: 'zenobia@quill.example' })
  expect(
    await eraseAgain(school.ctx, { personIds: [personId], subscriberIds: [], itemIds: [] }),
  ).toMatchObject({
    people: 1,
  })
  expect(await tablesWith(school, ['Quillfeather'])).toEqual([])
  expect(
    await eraseAgain(school.ctx, { personIds: [personId], subscriberIds: [], itemIds: [] }),
  ).toMatchObject({
    people: 0,
  })
  await ask({ email: 'again@quill.example' })
  await requestErasure(school.ctx, [(await ask({ email: 'again@quill.example' })).personId])
  const written: ListedErasure[] = []
  expect(await listErasures(school.ctx, (entries) => void written.push(...entries))).toBe(1)
  expect(await listErasures(school.ctx, (entries) => void written.push(...entries))).toBe(0)
  expect(written).toHaveLength(1)
})

test('a retention rule is set once its dry run was seen, and takes who was silent long enough and is owed nothing', async () => {
  const { school, cleo, ask } = await openPeople()
  const ada = school.contextFor(administrator)
  const silent = await ask({ email: 'silent@quill.example' })
  await ask({ email: 'waiting@quill.example', first_name: 'Ottilie' })
  await school.pool.query('update inquiry set answered_at = received_at where id = $1', [silent.inquiryId])
  const rule = { rule: 'never-answered-back', months: 12 } as const
  expect(await dryRun(ada, rule)).toEqual({ count: 0 })
  school.clock.now = new Date('2028-01-01T12:00:00Z')
  expect(await dryRun(ada, rule)).toEqual({ count: 1 })
  await expect(setRetention(ada, { ...rule, expected: 0 })).rejects.toMatchObject({ code: 'conflict' })
  await setRetention(ada, { ...rule, expected: 1 })
  expect(await applyRetention(school.ctx)).toEqual({ 'never-answered-back': 1 })
  expect(await applyRetention(school.ctx)).toEqual({ 'never-answered-back': 0 })
  await eraseRequested(school.ctx)
  expect(await tablesWith(school, ['silent@quill.example'])).toEqual([])
  expect(await tablesWith(school, ['Ottilie'])).not.toEqual([])
  await expect(dryRun(cleo, rule)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a retention rule takes nobody who gets the newsletter, comes to an event or is a task of somebody', async () => {
  const { school, ask } = await openPeople()
  const names = ['reader', 'guest', 'task', 'silent', 'canceled']
  const ids = new Map<string, string>()
  for (const name of names)
    ids.set(name, (await ask({ email: `${name}@quill.example`, first_name: name })).personId)
  const { pool } = school
  await pool.query('update inquiry set answered_at = received_at')
  await pool.query(
    `insert into subscription (id, email, email_key, locale, topics, programs, created_at)
     values (uuidv7(), 'Reader@quill.example', 'reader@quill.example', 'en', '{news}', '{}', now())`,
  )
  for (const [name, state] of [
    ['Guest', 'registered'],
    ['Canceled', 'canceled'],
  ])
    await pool.query(
      `insert into event_registration (id, event_id, first_name, last_name, email, mailbox_key, guests, access_needs, question,
         state, registered_at, state_changed_at, told)
       select uuidv7(), id, $1, '', $1 || '@quill.example', '', 0, '', '', $2, '2026-11-23', '2026-11-23', ''
       from document where type = 'event' limit 1`,
      [name, state],
    )
  await pool.query(
    `insert into task (id, person_id, text, due_on, staff_id, staff_name, by_id, by_name, created_at, key)
     values (uuidv7(), $1, 'Call', '2028-02-01', $2, 'Cleo', $2, 'Cleo', now(), uuidv7())`,
    [ids.get('task'), counselor.id],
  )
  school.clock.now = new Date('2028-01-01T12:00:00Z')
  const ada = school.contextFor(administrator)
  await setRetention(ada, { rule: 'never-answered-back', months: 12, expected: 2 })
  expect(await applyRetention(school.ctx)).toEqual({ 'never-answered-back': 2 })
  await eraseRequested(school.ctx)
  const { rows } = await pool.query('select first_name as name from person order by 1')
  expect(rows.map(({ name }) => name)).toEqual(['guest', 'reader', 'task'])
})

test('who is erased stands in no list that was imported either', async () => {
  const { school, ask } = await openPeople()
  const { personId } = await ask({ email: 'Zenobia@quill.example' })
  const { pool } = school
  const run = `insert into import_run (id, at, by_id, by_name, file_name, source, sha256, format, encoding, delimiter, headers, sample, mapping, state)
    values (uuidv7(), now(), '', '', 'a.csv', 'Fair', $1, 'csv', 'utf-8', ',', '{email}', $2, '["email"]', 'previewed') returning id`
  const rows = [['ottilie@quill.example'], [' ZENOBIA@quill.example', 'Zenobia']]
  const { rows: runs } = await pool.query(run, ['a', JSON.stringify(rows)])
  for (const [line, row] of rows.entries())
    await pool.query(`insert into import_refusal values ($1, $2, 'no-name', $3)`, [
      runs[0].id,
      line,
      JSON.stringify(row),
    ])
  await requestErasure(school.contextFor(administrator), [personId])
  await eraseRequested(school.ctx)
  expect(await tablesWith(school, ['zenobia'])).toEqual([])
  expect(await tablesWith(school, ['ottilie'])).toEqual(['import_refusal'])
})
