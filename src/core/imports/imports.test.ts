import { Readable } from 'node:stream'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { administrator, counselor, openSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { newId } from '../../kernel/ids.ts'
import { openDiskStore } from '../../platform/files/disk-store.ts'
import { listPeople, writePeople, writePeopleWorkbook } from '../directory/index.ts'
import {
  enterInput,
  enterInquiry,
  findInquiry,
  writeInquiries,
  writeInquiriesWorkbook,
} from '../inquiries/index.ts'
import { findPerson } from '../people/index.ts'
import { staff } from '../staff/index.ts'
import { addTask, removeTask } from '../tasks/index.ts'
import { removeForgottenFiles } from '../threads/forget-files.ts'
import { findPersonPage } from '../threads/index.ts'
import {
  cancelImport,
  findImport,
  previewImport,
  readRefusals,
  runImport,
  startImport,
  sweepCanceled,
  uploadImport,
} from './index.ts'
import { nameColumn } from './map-row.ts'
import { detectShape, readRows } from './read-rows.ts'

async function openImports() {
  const school = await openSchool()
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = openDiskStore(folder)
  const ada = school.contextFor(administrator)
  const upload = (file: string | Uint8Array, source = 'Fair') =>
    uploadImport(ada, files, typeof file === 'string' ? new TextEncoder().encode(file) : file, {
      name: 'people.csv',
      source,
    })
  const work = async (id: string) => {
    await sweepCanceled(school.ctx, files, id)
    await runImport(school.ctx, files, id)
    return findImport(ada, id)
  }
  /** Uploads, previews and starts. */
  const take = async (file: string | Uint8Array) => {
    const { id, mapping } = await upload(file)
    await previewImport(ada, id, { mapping })
    await work(id)
    await startImport(ada, id)
    return work(id)
  }
  const count = async () =>
    (await school.pool.query('select count(*)::int as n from person')).rows[0]?.n as number
  return { school, ada, files, upload, work, take, count }
}

const rowsOf = async (bytes: Uint8Array) => {
  const shape = detectShape(bytes)
  return {
    ...shape,
    rows: (await Array.fromAsync(readRows(Readable.from([Buffer.from(bytes)]), shape))).map(
      ({ cells }) => cells,
    ),
  }
}
const utf16 = (text: string, isBig = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

test.each<[string, Uint8Array, string, string]>([
  [
    'UTF-8 with a mark and line breaks in cells',
    Buffer.from('\uFEFFemail,name\r\nzoe@example.org,"Zoë\nKeller"\r\n'),
    'utf-8',
    ',',
  ],
  ['UTF-16 with tabs', utf16('email\tname\nzoe@example.org\t"Zoë\nKeller"\n'), 'utf-16le', '\t'],
  ['UTF-16 the other way round', utf16('email;name\nzoe@example.org;"Zoë\nKeller"\n', true), 'utf-16be', ';'],
  [
    'Windows-1252 with semicolons',
    Buffer.from('email;name\nzoe@example.org;"Zoë\nKeller"\n', 'latin1'),
    'windows-1252',
    ';',
  ],
])('a file is read as it is written: %s', async (_, bytes, encoding, delimiter) => {
  expect(await rowsOf(bytes)).toEqual({
    format: 'csv',
    encoding,
    delimiter,
    rows: [
      ['email', 'name'],
      ['zoe@example.org', 'Zoë\nKeller'],
    ],
  })
})

test('the preview counts, and changes nothing; the import takes in what the preview said; nothing known is overwritten', async () => {
  const { school, ada, upload, work, count } = await openImports()
  const { enter } = await openIntake(school)
  const call = {
    channel: 'phone',
    first_name: 'Zoë',
    last_name: 'Keller',
    email: 'zoe@example.org',
    employer: 'Clinic',
    message: 'Hm?',
  }
  const { inquiryId } = await enterInquiry(school.contextFor(counselor), enter, enterInput.parse(call))
  const before = await count()
  const { id, mapping, headers } = await upload(
    [
      'Email;First name;Last name;Employer;Country;Shoe size',
      'zoe@example.org;Zoe;KELLER;Hospital;Germany;38',
      'new@example.org;Ann;New;;Narnia;40',
      'new@example.org;Ann;New;;;40',
      'no address;Bo;Wrong;;;41',
      ';Bo;Missing;;;41',
      'nameless@example.org;;;;;',
    ].join('\n'),
  )
  expect(headers).toHaveLength(6)
  expect(mapping).toEqual(['email', 'firstName', 'lastName', 'employer', 'country', null])
  await previewImport(ada, id, { mapping })
  const counts = { rows: 6, created: 1, matched: 0, conflicting: 1, refused: 4 }
  expect(await work(id)).toMatchObject({ state: 'previewed', counts, totalRows: 6 })
  expect(await count()).toBe(before)
  await startImport(ada, id)
  expect(await work(id)).toMatchObject({ state: 'done', counts, doneRows: 6 })
  expect(await count()).toBe(before + 1)
  const personId = (await findInquiry(ada, inquiryId ?? '')).person.id
  const zoe = await findPerson(ada, personId)
  expect(zoe).toMatchObject({ employer: 'Clinic', firstName: 'Zoë' })
  expect(zoe?.proposed.map(({ field, value }) => [field, value])).toContainEqual(['employer', 'Hospital'])
  const news = (given: readonly { field: string; isNew: boolean }[]) =>
    given.filter(({ isNew }) => isNew).map(({ field }) => field)
  expect(news(zoe?.proposed ?? []), 'of an empty field nothing is known that could differ').toEqual([
    'country',
  ])
  expect(news((await findPersonPage(ada, personId)).facts)).toEqual(['country'])
  expect(news((await findInquiry(ada, inquiryId ?? '')).proposed)).toEqual(['country'])
  const at = (name: string, value: string) => ({ name, value })
  const refused = (await Array.fromAsync(readRefusals(ada, id))).flat()
  expect(refused.map(({ cells: _cells, ...row }) => row)).toEqual([
    { line: 4, reason: 'repeated', columns: [], sameAs: 3 },
    { line: 5, reason: 'bad-address', columns: [at('Email', 'no address')], sameAs: null },
    { line: 6, reason: 'no-address', columns: [at('Email', '')], sameAs: null },
    {
      line: 7,
      reason: 'no-name',
      columns: [at('First name', ''), at('Last name', '')],
      sameAs: null,
    },
  ])
  expect(refused[0]?.cells[0]).toBe('new@example.org')
})

test('a row is named by the number that a spreadsheet shows, and a column without a heading by its letter', async () => {
  const { ada, take } = await openImports()
  const long = 'x'.repeat(101)
  const { id } = await take(
    ['email,name,note', '', 'zoe@example.org,Zoë Keller,"two', 'lines"', `long@example.org,${long},`].join(
      '\n',
    ),
  )
  const [refused] = (await Array.fromAsync(readRefusals(ada, id))).flat()
  expect(refused).toMatchObject({ line: 4, reason: 'too-long', columns: [{ name: 'name', value: long }] })
  expect([nameColumn(['email', ''], 1), nameColumn([], 27)]).toEqual(['B', 'AB'])
})

test('a whole name is taken apart at the place that its script says', async () => {
  const { school, take } = await openImports()
  const { id } = await take(
    ['email,name', 'li@example.cn,李 伟', 'ana@example.org,Ana María Lee', 'kim@example.kr,김철수'].join(
      '\n',
    ),
  )
  const { rows } = await school.pool.query(
    'select first_name, last_name from person where import_id = $1 order by email',
    [id],
  )
  expect(rows).toEqual([
    { first_name: 'Ana María', last_name: 'Lee' },
    { first_name: '', last_name: '김철수' },
    { first_name: '伟', last_name: '李' },
  ])
})

test('addresses and names are read as the form reads them: what nobody sees makes no second person and no name', async () => {
  const { school, take } = await openImports()
  const { id, counts } = await take(
    [
      'email,first name,last name',
      'ana@example.org,Ana,Lee',
      '\u200Bana@exam\u00ADple.org\u202C,Ana,Lee',
      'nobody@example.org,\u3164,\u2800\u2800',
      'eve@example.org,evil\u202Ekcart,',
    ].join('\n'),
  )
  expect(counts).toMatchObject({ rows: 4, created: 2, refused: 2 })
  const { rows } = await school.pool.query(
    'select email, first_name from person where import_id = $1 order by email',
    [id],
  )
  expect(rows).toEqual([
    { email: 'ana@example.org', first_name: 'Ana' },
    { email: 'eve@example.org', first_name: 'evilkcart' },
  ])
})

test('canceled while it runs or when it is done, an import leaves nothing', async () => {
  const { ada, school, upload, work, take, count } = await openImports()
  const before = await count()
  const lines = Array.from({ length: 1_200 }, (_, index) => `p${index}@example.org,Person ${index}`)
  const file = ['email,name', ...lines].join('\n')
  const done = await take(file)
  expect(await count()).toBe(before + 1_200)
  await cancelImport(ada, done.id)
  await work(done.id)
  expect(await count()).toBe(before)
  expect((await school.pool.query('select from fact where import_id is not null')).rowCount).toBe(0)

  const { id, mapping } = await upload(`${file}\n`)
  await previewImport(ada, id, { mapping })
  await work(id)
  await startImport(ada, id)
  // As if somebody pressed the button between two parts.
  await cancelImport(ada, id)
  expect(await work(id)).toMatchObject({ state: 'canceled' })
  expect(await count()).toBe(before)
  await expect(cancelImport(ada, id)).rejects.toMatchObject({ code: 'conflict' })
})

test('the file of an import that is over is gone, and so are the rows that were shown of it; what else needs it keeps it', async () => {
  const { ada, school, files, upload, work, take } = await openImports()
  const sha256Of = async (id: string) =>
    (await school.pool.query('select sha256 from import_run where id = $1', [id])).rows[0].sha256 as string
  const done = await take('email,name\nana@example.org,Ana Lee')
  expect(done).toMatchObject({ state: 'done', sample: [] })
  expect(await files.exists(await sha256Of(done.id))).toBe(false)

  const [one, other] = [
    await upload('email,name\nben@example.org,Ben'),
    await upload('email,name\nben@example.org,Ben'),
  ]
  await cancelImport(ada, one.id)
  await work(one.id)
  expect(await files.exists(await sha256Of(other.id))).toBe(true)
  await cancelImport(ada, other.id)
  await work(other.id)
  expect(await files.exists(await sha256Of(other.id))).toBe(false)

  const attached = await upload('email,name\ncy@example.org,Cy')
  const name = await sha256Of(attached.id)
  await removeForgottenFiles(school.ctx, files, [name])
  expect(await files.exists(name), 'the import needs it').toBe(true)
  await school.pool.query(
    `insert into attachment (id, inquiry_id, name, type, bytes, sha256, staff_id, staff_name, at)
     values (uuidv7(), $1, 'cy.csv', 'text/csv', 1, $2, $3, 'Ada', now())`,
    [await addInquiry(school), name, administrator.id],
  )
  await cancelImport(ada, attached.id)
  await work(attached.id)
  expect(await files.exists(name), 'a reply needs it').toBe(true)
})

test('a person for whom staff have something to do stays when the import is canceled', async () => {
  const { ada, school, work, take } = await openImports()
  const done = await take(
    'email,name\nana@example.org,Ana Lee\nben@example.org,Ben Ode\ncy@example.org,Cy Fox',
  )
  const { rows } = await school.pool.query<{ id: string }>('select id from person order by email')
  const [ana, ben] = rows.map(({ id }) => id)
  const { id: staffId, name, role } = administrator
  const at = { createdAt: school.clock.now, updatedAt: school.clock.now }
  await school.db.insert(staff).values({ id: staffId, name, role, email: 'ada@school.example', ...at })
  const task = { text: 'Call back', dueOn: '2026-12-01', staffId }
  await addTask(ada, { ...task, key: newId(), personId: ana! })
  const { id: removed } = await addTask(ada, { ...task, key: newId(), personId: ben! })
  await removeTask(ada, removed)
  await cancelImport(ada, done.id)
  expect(await work(done.id)).toMatchObject({ state: 'canceled' })
  expect((await school.pool.query('select email from person')).rows).toEqual([{ email: 'ana@example.org' }])
  expect((await school.pool.query('select person_id from task')).rows).toEqual([{ person_id: ana }])
})

test('the mapping is remembered by source, and must name the address and a name', async () => {
  const { ada, upload } = await openImports()
  const file = 'who,where\nzoe@example.org,Zoe\n'
  const first = await upload(file)
  expect(first.mapping).toEqual([null, null])
  await expect(previewImport(ada, first.id, { mapping: ['email', null] })).rejects.toMatchObject({
    code: 'invalid',
  })
  await previewImport(ada, first.id, { mapping: ['email', 'lastName'] })
  expect((await upload(file)).mapping).toEqual(['email', 'lastName'])
  expect((await upload(file, 'fAIR')).mapping, 'however it is written').toEqual(['email', 'lastName'])
  expect((await upload(file, 'Another source')).mapping).toEqual([null, null])
})

test('what is no table is refused at once: a picture by another name, a workbook that is none, an empty file', async () => {
  const { ada, files } = await openImports()
  const upload = (name: string, content: Uint8Array) =>
    uploadImport(ada, files, content, { name, source: 'Fair' })
  const picture = new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82,
  ])
  const text = new TextEncoder().encode('Email\tName\r\nnoor@example.org\tNoor\r\n')
  const refused = { code: 'invalid', message: expect.stringContaining('cannot be read') }
  await expect(upload('people.csv', picture)).rejects.toMatchObject(refused)
  await expect(upload('people.xlsx', text)).rejects.toMatchObject(refused)
  await expect(upload('people.csv', new Uint8Array())).rejects.toMatchObject({ code: 'invalid' })
  // Many systems call a table of tabs so.
  expect(await upload('people.xls', text)).toMatchObject({ headers: ['Email', 'Name'] })
})

test('an export is safe from formulas, and imported again it changes nobody; a workbook too', async () => {
  const { ada, take, upload, work, count } = await openImports()
  await take(
    'email,first name,last name,employer,country\n=x@example.org,"=HYPERLINK(""x"")",@Sum,+1,Germany\nb@example.org,Bo,"Line\nbreak",-,\n',
  )
  const csv = (await Array.fromAsync(await writePeople(ada, {}))).join('')
  expect(csv).toContain("'=HYPERLINK")
  expect(csv).not.toMatch(/(^|,)"?[=+@-]/m)
  const before = await count()
  const workbook = new Uint8Array(await new Response(await writePeopleWorkbook(ada, {})).arrayBuffer())
  for (const file of [csv, workbook]) {
    const { id, mapping, format } = await upload(file, 'Ours')
    await previewImport(ada, id, { mapping })
    const { counts } = await work(id)
    expect(counts, format).toMatchObject({ created: 0, conflicting: 0, matched: before, refused: 0 })
  }
  expect((await listPeople(ada, { q: 'hyperlink' })).lines).toHaveLength(1)
})

test('a queue of inquiries, imported again as people, changes nobody; as a workbook too', async () => {
  const { school, ada, upload, work, count } = await openImports()
  const names = [
    ['Alexandria', 'Featherstonehaugh von Hohenstein'],
    ['Maria del Carmen', 'Nuñez'],
    ['=1+1', 'Sum'],
  ] as const
  for (const [first, last] of names) await addInquiry(school, { first, last })
  const before = await count()
  const csv = (await Array.fromAsync(await writeInquiries(ada, { show: 'all' }))).join('')
  const book = new Response(await writeInquiriesWorkbook(ada, { show: 'all' }))
  for (const file of [csv, new Uint8Array(await book.arrayBuffer())]) {
    const { id, mapping, format } = await upload(file, 'The inbox')
    await previewImport(ada, id, { mapping })
    const { counts } = await work(id)
    expect(counts, format).toMatchObject({ created: 0, conflicting: 0, matched: before, refused: 0 })
  }
})

test('a counselor imports nothing', async () => {
  const { school, files } = await openImports()
  const file = new TextEncoder().encode('email,name\n')
  await expect(
    uploadImport(school.contextFor(counselor), files, file, { name: 'x', source: 'x' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})
