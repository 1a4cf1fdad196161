import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { people } from '../../core/people/table.ts'
import { newId } from '../../kernel/ids.ts'
import { insertRows } from './insert-rows.ts'

const person = (firstName: string, createdAt: Date) => ({
  id: newId(),
  email: `${firstName}@example.org`,
  emailKey: null,
  salutation: '',
  firstName,
  lastName: 'O’Neil "the \\ one"\n李',
  country: null,
  countryTyped: 'Îles',
  employer: '{}',
  confirmedAt: null,
  createdAt,
})

test('rows come back as they went in, whatever letters they hold', async () => {
  const { ctx } = await openSchool()
  const rows = [person('ana', new Date('2026-11-25T15:00:00.123Z')), person('bo', new Date(0))]
  await insertRows(ctx.db, people, rows)
  expect(await ctx.db.select().from(people).orderBy(people.email)).toMatchObject(rows)
})

test('no rows are no query, and a conflict is what the caller says', async () => {
  const { ctx } = await openSchool()
  await insertRows(ctx.db, people, [])
  const row = person('ana', new Date(0))
  await insertRows(ctx.db, people, [row])
  await insertRows(ctx.db, people, [row], sql`on conflict do nothing`)
  await expect(insertRows(ctx.db, people, [row])).rejects.toThrow('Failed query')
  expect(await ctx.db.$count(people)).toBe(1)
})
