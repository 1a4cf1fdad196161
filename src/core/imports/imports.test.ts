import { expect, test } from 'vitest'
import { counselor } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { openImports } from '../../../test/support/imports.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { listPeople, writePeople, writePeopleWorkbook } from '../directory/index.ts'
import {
  enterInput,
  enterInquiry,
  findInquiry,
  writeInquiries,
  writeInquiriesWorkbook,
} from '../inquiries/index.ts'
import { findPerson } from '../people/index.ts'
import { findPersonPage } from '../threads/index.ts'
import { previewImport, readRefusals, startImport, uploadImport } from './index.ts'
import { nameColumn } from './map-row.ts'

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
