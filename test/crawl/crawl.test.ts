import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { importContent, readExport } from '../../src/core/content/index.ts'
import { openSchool } from '../support/database.ts'
import { expectWhole } from './expect-whole.ts'

const here = import.meta.dirname
/** Every path that is linked from somewhere. One that goes missing here breaks somebody's bookmark. */
const routes = path.join(here, 'routes.txt')

test(
  'the demo school: no dead link, no orphan, no title twice, and every route is known',
  { timeout: 120_000 },
  async () => {
    const found = await expectWhole(await openSchool())
    // UPDATE_ROUTES=1 writes the list anew, to be looked at in the diff.
    if (process.env.UPDATE_ROUTES) writeFileSync(routes, `${found.join('\n')}\n`)
    expect(found).toEqual(readFileSync(routes, 'utf8').trim().split('\n'))
  },
)

test(
  'a small school elsewhere, in euros and without news, has nothing of the demo school',
  { timeout: 120_000 },
  async () => {
    const school = await openSchool()
    await school.db.execute(sql`truncate document, revision, reference, redirect, published_entry cascade`)
    const loaded = await importContent(school.ctx, () => readExport(path.join(here, 'small-school')))
    expect(loaded).toBeGreaterThan(8)
    const found = await expectWhole(school)
    expect(found).toContain('/studies')
    expect(found.filter((each) => each.startsWith('/news'))).toEqual([])
  },
)
