import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { editor, openSchool, system, visitor, type TestSchool } from '../../../test/support/database.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadPublished } from '../content/index.ts'
import {
  alertsAt,
  endAlert,
  noteEnd,
  noteStart,
  readActs,
  settleActs,
  startAlert,
  withActs,
  type NewAlert,
} from './index.ts'

const snow: NewAlert = { kind: 'Alert', title: 'Snow', severity: 'warning' }
const fire: NewAlert = { kind: 'Emergency', title: 'Fire', severity: 'emergency' }
const at = new Date('2026-11-23T15:00:00Z')
const by = { at, by: 'Ada' }
const zone = 'America/New_York'

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-alerts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return path.join(folder, 'alerts')
}

const published = async (school: TestSchool) =>
  (await loadPublished(school, { lists: ['alert'], documents: [] })).list('alert')
const revisionsOf = async (school: TestSchool, key: string) =>
  (
    await school.pool.query(
      `select r.number from revision r join document d on d.id = r.document_id where d.key = $1`,
      [key],
    )
  ).rowCount

test('what is started on the disk is shown before the database knows, the gravest first, and what is ended is not', async () => {
  const school = await openSchool()
  const folder = newFolder()
  expect(readActs(folder)).toEqual([])
  noteStart(folder, 'snow', snow, by)
  noteStart(folder, 'fire', fire, by)
  noteEnd(folder, 'returning-to-campus', by)
  const shown = withActs(await published(school), readActs(folder), zone)
  expect(shown.map(({ key }) => key)).toEqual(['fire', 'snow'])
  noteEnd(folder, 'fire', by)
  expect(withActs([], readActs(folder), zone).map(({ key }) => key)).toEqual(['snow'])
})

test('what was done on the disk is published once the database is there, once', async () => {
  const school = await openSchool()
  const folder = newFolder()
  noteStart(folder, 'snow', snow, by)
  noteEnd(folder, 'never-published', by)
  const acts = readActs(folder)
  const shownBefore = withActs([], acts, zone)
  expect(await settleActs(school.ctx, folder)).toBe(2)
  expect(readdirSync(folder)).toEqual([])
  // Another process had read the same files.
  await startAlert(school.ctx, 'snow', snow, at)
  expect(await revisionsOf(school, 'snow')).toBe(1)
  const found = (await published(school)).find(({ key }) => key === 'snow')
  expect(found?.summary).toEqual(shownBefore.find(({ key }) => key === 'snow')?.summary)
})

test('while the database is away the files stay', async () => {
  const school = await openSchool()
  const folder = newFolder()
  noteStart(folder, 'snow', snow, by)
  const away = {
    ...school.ctx,
    now: () => {
      throw new AppError('unavailable', 'away')
    },
  }
  await expect(settleActs(away, folder)).rejects.toMatchObject({ code: 'unavailable' })
  expect(readActs(folder)).toHaveLength(1)
})

test('a file that is no alert hides none of the others', () => {
  const folder = newFolder()
  noteStart(folder, 'snow', snow, by)
  writeFileSync(path.join(folder, '00000000-0000-7000-8000-000000000000.json'), '{"act":"start"')
  expect(readActs(folder).map(({ key }) => key)).toEqual(['snow'])
})

test('ending publishes that it is over, also for one that was yet to begin, and once', async () => {
  const school = await openSchool()
  await startAlert(school.ctx, 'snow', snow, new Date('2026-11-24T15:00:00Z'))
  await endAlert(school.ctx, 'snow', at)
  await endAlert(school.ctx, 'snow', new Date('2026-11-25T15:00:00Z'))
  expect(await revisionsOf(school, 'snow')).toBe(2)
  for (const now of ['2026-11-23T15:00:00Z', '2026-11-24T16:00:00Z'])
    expect(alertsAt(await published(school), new Date(now)).map(({ key }) => key)).not.toContain('snow')
  await expect(endAlert(school.ctx, 'nothing', at)).rejects.toMatchObject({ code: 'not-found' })
})

test('editors may start an alert, visitors may not', async () => {
  const school = await openSchool()
  await expect(startAlert(school.contextFor(visitor), 'snow', snow, at)).rejects.toMatchObject({
    code: 'not-signed-in',
  })
  await startAlert(school.contextFor(editor), 'snow', snow, at)
  await endAlert(school.contextFor(system), 'snow', at)
})
