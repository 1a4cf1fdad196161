import { expect, test } from 'vitest'
import { administrator } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { openImports } from '../../../test/support/imports.ts'
import { newId } from '../../kernel/ids.ts'
import { staff } from '../staff/index.ts'
import { addTask, removeTask } from '../tasks/index.ts'
import { removeForgottenFiles } from '../threads/forget-files.ts'
import { cancelImport, previewImport, startImport } from './index.ts'

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
