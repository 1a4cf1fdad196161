import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { buildQuery } from './build-query.ts'
import { searchedIn } from './languages.ts'
import { readTyped } from './typed.ts'

test('a word is asked for by its stem and as it stands, and once where these are the same', async () => {
  const { ctx } = await openSchool()
  const query = (typed: string, locale?: string) => buildQuery(ctx, readTyped(typed), searchedIn(locale)[0])
  expect(await query('bioethics')).toBe(`'bioethic' | 'bioethics'`)
  expect(await query('kirembota')).toBe(`'kirembota'`)
  expect(await query('bioethics', 'zh')).toBe(`'bioethics'`)
})
