import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { administrator, openSchool } from '../../../test/support/database.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import { storeArrivals } from '../submissions/index.ts'
import { listInbox } from './list-inbox.ts'
import { inboxQuery } from './schema.ts'
import { searchInquiries } from './search-inquiries.ts'
import { workSubmissions } from './work-submissions.ts'

const monday = new Date('2026-11-23T15:00:00Z')
const li = { ...zoe, first_name: '伟', last_name: '李', email: 'li.wei@example.cn' }
const one = { ...zoe, first_name: '', last_name: '李 娜', email: 'li.na@example.cn' }

async function openSchoolOfMany() {
  const school = await openSchool()
  await storeArrivals(
    school.ctx,
    'server-1',
    [zoe, hanako, li, one].map((each) => arrivalOf(each, monday)),
  )
  await workSubmissions(school.ctx)
  const staff = school.contextFor(administrator)
  const names = async () =>
    (await listInbox(staff, inboxQuery.parse({ show: 'all' }))).lines
      .map(({ person }) => person.name)
      .toSorted()
  return { ...school, staff, names }
}

const inOrder = ['Zoë Okafor-Łuczak', '山田花子', '李 娜', '李伟'].toSorted()

test('the inbox and the mail name everyone in the order of their script, and a letter greets no stranger as 伟', async () => {
  const { pool, names } = await openSchoolOfMany()
  expect(await names()).toEqual(inOrder)
  const { rows } = await pool.query(
    `select to_name, data ->> 'firstName' as greeted from outbox where template = 'acknowledgement'`,
  )
  expect(rows.toSorted((a, b) => (a.to_name < b.to_name ? -1 : 1))).toEqual([
    { to_name: 'Zoë Okafor-Łuczak', greeted: 'Zoë' },
    { to_name: '山田花子', greeted: '山田花子' },
    { to_name: '李 娜', greeted: '李 娜' },
    { to_name: '李伟', greeted: '李伟' },
  ])
})

test('李伟 is found however the name is typed', async () => {
  const { staff } = await openSchoolOfMany()
  for (const q of ['李伟', '李 伟', '伟 李', '伟李']) {
    const { lines } = await searchInquiries(staff, { q })
    expect([q, lines.map(({ person }) => person.name)]).toEqual([q, ['李伟']])
  }
})

test('names that an earlier version put together are put in their order, and no other one is touched', async () => {
  const { pool, names } = await openSchoolOfMany()
  await pool.query(`update inquiry set name = btrim((s.inquiry ->> 'first_name') || ' ' || (s.inquiry ->> 'last_name'))
    from submission s where s.inquiry_id = inquiry.id`)
  expect(await names()).toEqual(['Zoë Okafor-Łuczak', '花子 山田', '李 娜', '伟 李'].toSorted())
  await pool.query(readFileSync('db/migrations/0063_names-in-their-order.sql', 'utf8'))
  expect(await names()).toEqual(inOrder)
})
