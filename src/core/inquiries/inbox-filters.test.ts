import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { addNaughtyInquiries, naughtyStrings } from '../../../test/support/naughty-strings.ts'
import { counselor, openSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { openIntake } from '../../../test/support/intake.ts'
import type { Ctx } from '../context.ts'
import { chooseOwnPrograms, findOwnPrograms, staff } from '../staff/index.ts'
import {
  enterInquiry,
  exportQuery,
  inboxQuery,
  listInbox,
  enterInput,
  setPrograms,
  writeInquiries,
} from './index.ts'
import { inquiryPrograms } from './table.ts'

test('the inbox is filtered by program, channel, source, country and the day of arrival by the school’s clocks', async () => {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const { enter } = await openIntake(school)
  const listed = async (filter: object) =>
    (await listInbox(cleo, inboxQuery.parse({ show: 'all', ...filter }))).lines.map(
      ({ person }) => person.name,
    )
  await addInquiry(school, { first: 'Mary' })
  await enterInquiry(
    cleo,
    enter,
    enterInput.parse({
      channel: 'phone',
      first_name: 'Noor',
      email: 'noor@example.org',
      country: 'Lebanon',
      message: 'x',
    }),
  )
  expect(await listed({ channel: 'phone' })).toEqual(['Noor'])
  expect(await listed({ program: '-' })).toEqual(['Noor'])
  expect(await listed({ program: 'bioethics' })).toEqual(['Mary Shelley'])
  expect(await listed({ country: 'LB' })).toEqual(['Noor'])
  expect(await listed({ country: '-' }), 'both are known').toEqual([])
  await school.pool.query(`update submission set source = '{"utm_source":"fair"}'`)
  expect(await listed({ source: 'fair' })).toEqual(['Noor'])
  expect(await listed({ source: 'other' })).toEqual([])
  expect(await listed({ interest: 'general' })).toEqual(['Mary Shelley'])
  await school.pool.query(`update inquiry set answered_at = now(), promise_kept = name <> 'Noor'`)
  expect(await listed({ promise: 'kept' })).toEqual(['Mary Shelley'])
  expect(await listed({ promise: 'broken' })).toEqual(['Noor'])
  await school.pool.query(
    `update inquiry set again_by = now(), again_for = 'undelivered' where name = 'Noor'`,
  )
  expect(await listed({ show: 'undelivered' })).toEqual(['Noor'])
  // Half past eleven in the evening in Boston is the next day in London.
  await school.pool.query(`update inquiry set received_at = '2026-03-03T04:30:00Z' where name = 'Noor'`)
  expect(await listed({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['Noor'])
  expect(await listed({ from: '2026-03-03', to: '2026-03-03' })).toEqual([])
})

test('“No program” lists and counts open inquiries without a program, also those of an earlier version and those that lost their programs', async () => {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const general = async (show: string) => {
    const { lines, counts } = await listInbox(cleo, inboxQuery.parse({ show, program: '-' }))
    return [lines.map(({ person }) => person.name).toSorted(), counts.open]
  }
  const mary = await addInquiry(school, { first: 'Mary' })
  const noor = await addInquiry(school, { first: 'Noor' })
  // As the version before writes it.
  await school.pool.query('update inquiry set names_program = null where id = $1', [noor])
  for (const show of ['open', 'unassigned']) expect(await general(show)).toEqual([[], 0])
  await setPrograms(school.ctx, mary, [])
  for (const show of ['open', 'unassigned']) expect(await general(show)).toEqual([['Mary Shelley'], 1])
  await school.pool.query('delete from inquiry_program')
  for (const show of ['open', 'unassigned'])
    expect(await general(show)).toEqual([['Mary Shelley', 'Noor Shelley'], 2])
  await setPrograms(school.ctx, noor, ['immunology'])
  expect(await general('open')).toEqual([['Mary Shelley'], 1])
})

test('“My programs” holds and counts what is open about the programs that one chose, or is limited to', async () => {
  const school = await openSchool()
  await school.db.insert(staff).values({
    ...pickStaff(counselor),
    email: 'cleo@school.example',
    createdAt: new Date(),
    updatedAt: new Date(),
  })
  const cleo = school.contextFor(counselor)
  await addInquiry(school, { first: 'Mary' })
  await addInquiry(school, { first: 'Ivan', program: 'immunology', minutesAgo: 2 })
  const both = await addInquiry(school, { first: 'Beth', program: 'immunology', minutesAgo: 1 })
  await school.db.insert(inquiryPrograms).values({ inquiryId: both, program: 'bioethics' })
  const done = await addInquiry(school, { first: 'Done', program: 'immunology' })
  await school.pool.query(`update inquiry set closed_at = now() where id = $1`, [done])
  const listed = async (ctx: Ctx, query: object = {}) => {
    const { lines, counts } = await listInbox(ctx, inboxQuery.parse({ show: 'programs', ...query }))
    return [lines.map(({ person }) => person.name.split(' ')[0]).join(), counts.programs]
  }

  expect(await listed(cleo), 'nothing is chosen yet').toEqual(['', null])
  await chooseOwnPrograms(cleo, ['immunology', 'bioinformatics'])
  expect(await findOwnPrograms(cleo)).toEqual({
    programs: ['immunology', 'bioinformatics'],
    isLimited: false,
  })
  expect(await listed(cleo)).toEqual(['Ivan,Beth', 2])
  expect(await listed(cleo, { program: 'bioethics' }), 'a filter narrows this queue, too').toEqual([
    'Beth',
    1,
  ])
  expect(await listed(cleo, { size: 1 }), 'page by page').toEqual(['Ivan', 2])
  await chooseOwnPrograms(cleo, ['immunology', 'bioethics'])
  expect(await listed(cleo), 'an inquiry about two of them stands there once').toEqual(['Ivan,Beth,Mary', 3])
  expect((await listInbox(cleo, inboxQuery.parse({}))).counts.programs).toBe(3)
  await chooseOwnPrograms(cleo, [])
  expect(await listed(cleo)).toEqual(['', null])
  const { rows } = await school.pool.query(
    `select details from audit_entry where verb = 'staff.own-programs-chosen' order by at, id`,
  )
  expect(rows.map(({ details }) => details)).toEqual([{ programs: 2 }, { programs: 2 }, { programs: 0 }])

  const limited = school.contextFor({ ...counselor, programs: ['bioethics'] })
  expect(await findOwnPrograms(limited)).toEqual({ programs: ['bioethics'], isLimited: true })
  expect(await listed(limited)).toEqual(['Beth,Mary', 2])
  await expect(chooseOwnPrograms(limited, ['immunology'])).rejects.toMatchObject({ code: 'conflict' })
  expect(await listed(limited), 'it stays within the limit').toEqual(['Beth,Mary', 2])
})

const pickStaff = ({ id, name, role }: typeof counselor) => ({ id, name, role })

test('a queue, or what was selected of it, is exported as CSV that runs no formula, and as far as staff see', async () => {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const [mary, formula] = [
    await addInquiry(school),
    await addInquiry(school, { first: '=1+1', program: 'immunology' }),
  ]
  const read = async (ctx: Ctx, query: object) => {
    let csv = ''
    for await (const part of await writeInquiries(ctx, exportQuery.parse(query))) csv += part
    return csv.split('\r\n').slice(1, -1)
  }
  expect(await read(cleo, {})).toHaveLength(2)
  expect((await read(cleo, { ids: formula })).join('')).toContain(",'=1+1,Shelley,")
  expect(await read(cleo, { ids: `${mary},${formula}` })).toHaveLength(2)
  const limited = school.contextFor({ ...counselor, programs: ['bioethics'] })
  expect(await read(limited, {})).toHaveLength(1)
  expect(await read(limited, { ids: formula })).toEqual([])
})

test('the big list of naughty strings leaves as CSV as it was, and never as a formula', async () => {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const ids = await addNaughtyInquiries(
    school,
    naughtyStrings.map((text) => ({ name: text, message: text })),
  )
  let csv = ''
  for await (const part of await writeInquiries(cleo, exportQuery.parse({ show: 'all' }))) csv += part
  const [, ...rows] = parse(csv, { bom: true })
  expect(rows).toHaveLength(ids.length)
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  const names = new Set(rows.map(([, , name]) => name))
  for (const name of naughtyStrings) {
    expect(names.has(name) || names.has(`'${name}`), JSON.stringify(name)).toBe(true)
  }
})

test('what was answered or closed is counted only as long as no filter is set', async () => {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  await addInquiry(school, { first: 'Mary' })
  const counts = async (filter: object) => (await listInbox(cleo, inboxQuery.parse(filter))).counts
  expect(await counts({})).toMatchObject({ open: 1, waiting: 0, answered: 0, closed: 0 })
  expect(await counts({ program: 'immunology' })).toMatchObject({
    open: 0,
    waiting: null,
    answered: null,
    closed: null,
  })
})

test('what fits seldom is looked for part by part: a page says how far back it looked, and the next one looks further', async () => {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const mary = await addInquiry(school, { first: 'Mary' })
  const noor = await addInquiry(school, { first: 'Noor' })
  await school.pool.query(`delete from inquiry_program where inquiry_id = $1`, [noor])
  await school.pool.query(
    `update inquiry set answered_at = now(), received_at = '2026-01-05T09:00:00Z' where id = $1`,
    [noor],
  )
  await school.pool.query(
    `with late as (
      insert into inquiry (id, person_id, receipt, interest, message, received_at, promised_by, answered_at)
      select gen_random_uuid(), person_id, 'R' || n, interest, '', timestamptz '2026-02-01T09:00:00Z' + n * interval '1 second',
        promised_by, now()
      from inquiry, generate_series(1, 10001) n where id = $1 returning id)
    insert into inquiry_program (inquiry_id, program) select id, 'bioethics' from late`,
    [mary],
  )
  const seek = (after?: string, options = {}) =>
    listInbox(cleo, inboxQuery.parse({ show: 'answered', program: '-', after }), options)

  const found = await seek()
  expect(found).toMatchObject({ lines: [{ person: { name: 'Noor Shelley' } }], next: null, soughtTo: null })
  const first = await seek(undefined, { soughtForMs: 0 })
  expect(first).toMatchObject({ lines: [], soughtTo: '2026-02-01T09:00:02.000Z' })
  const second = await seek(first.next ?? '', { soughtForMs: 0 })
  expect(second.lines).toEqual(found.lines)
  expect(second).toMatchObject({ next: null, soughtTo: null })
})
