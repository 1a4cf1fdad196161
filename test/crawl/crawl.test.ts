import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { contentTypes, importContent, readExport } from '../../src/core/content/index.ts'
import { reservedProgramKeys } from '../../src/core/content/types/program.ts'
import { pageProblems } from '../support/check-page.ts'
import { openSchool } from '../support/database.ts'
import { expectWhole } from './expect-whole.ts'
import { openWholeSite } from './whole-site.ts'

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
  'a small school elsewhere, in euros, without kinds of degree and without news, has nothing of the demo school',
  { timeout: 120_000 },
  async () => {
    const school = await openSchool()
    await school.db.execute(sql`truncate document, revision, reference, redirect, published_entry cascade`)
    const loaded = await importContent(school.ctx, () => readExport(path.join(here, '../../db/small-school')))
    expect(loaded).toBeGreaterThan(8)
    const found = await expectWhole(school)
    expect(found).toContain('/studies')
    const ask = openWholeSite(school)
    const read = async (path: string) => (await ask(path)).text()
    // Kinds of degree, news and the handbook are parts that a school may be without.
    const landing = await read('/')
    expect(landing).toContain('/programs/ceramics')
    expect(landing).not.toContain('id="degrees"')
    expect(await read('/studies')).not.toContain('name="degree"')
    const program = await read('/programs/ceramics')
    expect(pageProblems(program)).toEqual([])
    expect(program).toMatch(/€/)
    expect(program).not.toMatch(/Harvard|Boston|Labor Day|\(sample\)/)
    // Its language is British English.
    expect(program).toContain('3 May 2027')
    expect(program).not.toContain('May 3')
    expect(await read('/inquire')).not.toMatch(/Physician|Patient/)
    expect(landing).toContain('© 2026 by Atlantic School of Design')
    for (const path of ['/handbook', '/calendar', '/search', '/news'])
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    // What a program's address may not be, since something else stands there.
    for (const key of reservedProgramKeys)
      expect(contentTypes.program.key.safeParse(key).success, key).toBe(false)
    expect(found.filter((each) => each.startsWith('/news'))).toEqual([])
  },
)
