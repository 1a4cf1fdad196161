import { expect, test } from 'vitest'
import { administrator, counselor, editor, openSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { keepSignature } from '../threads/index.ts'
import { fillSnippet } from './fill-snippet.ts'
import {
  addSnippet,
  editSnippet,
  findSnippetFor,
  listSnippets,
  removeSnippet,
  snippetInput,
} from './index.ts'

const input = (text: string, version = 0) => snippetInput.parse({ title: 'Deadline', text, version })

test('a field without a value stays as it is written, and is named', () => {
  expect(
    fillSnippet('Dear {{person.first_name}}, {{ program.cost }} {{x}}', { 'person.first_name': 'Noor' }),
  ).toEqual({
    text: 'Dear Noor, {{ program.cost }} {{x}}',
    missing: ['program.cost', 'x'],
  })
})

test('a snippet is filled from the inquiry, its person and what the site shows of its program', async () => {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const inquiryId = await addInquiry(school)
  const id = await addSnippet(
    cleo,
    input(
      'Dear {{person.name}}: {{program.name}}, {{program.deadline}}, {{program.cost}}. {{staff.name}}, {{school.name}}\n\n{{signature}}',
    ),
  )
  await keepSignature(cleo, { text: 'Cleo\nAdmissions' })
  const { text, missing } = await findSnippetFor(cleo, id, inquiryId)
  expect(missing).toEqual([])
  expect(text).toMatch(
    /^Dear Mary Shelley: Master of .*Bioethics.*, .* by \w+ \d+, 20\d\d, .*\$[\d,]+\. Cleo Counselor, .+\n\nCleo\nAdmissions$/,
  )
})

test('a snippet with a field that nobody knows is refused, and of two editors the second sees the first one’s text', async () => {
  const school = await openSchool()
  const [cleo, ada] = [school.contextFor(counselor), school.contextFor(administrator)]
  await expect(addSnippet(cleo, input('{{person.age}}'))).rejects.toMatchObject({
    code: 'invalid',
    fields: { text: 'No field is called {{person.age}}' },
  })
  const id = await addSnippet(cleo, input('One'))
  await editSnippet(ada, id, input('Two', 1))
  await expect(editSnippet(cleo, id, input('Three', 1))).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('“Two”'),
  })
  await removeSnippet(cleo, id, 2)
  expect(await listSnippets(cleo)).toEqual([])
  await expect(listSnippets(school.contextFor(editor))).rejects.toMatchObject({ code: 'forbidden' })
})
