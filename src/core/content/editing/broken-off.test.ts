import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { editor, openSchool, type TestSchool } from '../../../../test/support/database.ts'
import { openDiskStore } from '../../../platform/files/disk-store.ts'
import type { Ctx } from '../../context.ts'
import { addPicture } from '../../media/index.ts'
import { changeDocumentKey } from './change-document-key.ts'
import { createDocument } from './create-document.ts'
import { publishDocument } from './publish-document.ts'
import { askForReview } from './reviews.ts'
import { keepUnsaved, saveDocument } from './save-document.ts'

/** What editing and uploading write to. */
const tables = [
  'document',
  'revision',
  'reference',
  'redirect',
  'published_entry',
  'content_check',
  'content_review',
  'content_unsaved',
  'media',
  'media_file',
  'audit_entry',
] as const

let school: TestSchool
let ctx: Ctx
beforeEach(async () => {
  school = await openSchool()
  ctx = school.contextFor(editor)
  await school.pool.query(
    `create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$`,
  )
})

/** Which version of which row stands in each table: equal where nothing was written for good. */
async function stand(): Promise<string> {
  const versions = tables.map(
    (table) =>
      `select '${table} ' || coalesce(md5(string_agg(concat(ctid, xmin), ' ' order by ctid)), '') as line from ${table}`,
  )
  const { rows } = await school.pool.query<{ line: string }>(versions.join(' union all '))
  return rows.map(({ line }) => line).join('\n')
}

/**
 * Lets an act break off at what it writes to each of some tables, as it would where the server is killed there: the database
 * then takes back what was not committed.
 * @returns the tables at which something was left half done
 */
async function breakOff(at: readonly (typeof tables)[number][], act: () => Promise<unknown>) {
  const halfDone: string[] = []
  const before = await stand()
  for (const table of at) {
    await school.pool.query(
      `create trigger break_off after insert or update or delete on ${table} for each row execute function break_off()`,
    )
    await expect(act(), table).rejects.toMatchObject({ cause: { message: 'broken off' } })
    await school.pool.query(`drop trigger break_off on ${table}`)
    if ((await stand()) !== before) halfDone.push(table)
  }
  await act()
  expect(await stand()).not.toBe(before)
  return halfDone
}

const page = (lead: string) => ({ title: 'Visit us', lead, body: [] })

test('saving, publishing and moving that break off anywhere leave nothing half done', async () => {
  const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Come.'))
  await publishDocument(ctx, id, revisionId)
  await askForReview(ctx, id, { note: '' })
  await keepUnsaved(ctx, id, page('Come soon.'), revisionId)

  let next = ''
  const save = async () => {
    next = await saveDocument(ctx, id, page('Come soon.'), revisionId)
  }
  expect(await breakOff(['revision', 'content_unsaved', 'audit_entry'], save)).toEqual([])
  const publish = () => publishDocument(ctx, id, next)
  expect(
    await breakOff(
      ['document', 'published_entry', 'content_check', 'content_review', 'audit_entry'],
      publish,
    ),
  ).toEqual([])
  const move = () => changeDocumentKey(ctx, id, 'visit-us')
  expect(await breakOff(['document', 'redirect', 'published_entry', 'audit_entry'], move)).toEqual([])
})

test('an upload that breaks off anywhere leaves nothing that anyone sees, and can be sent again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-upload-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files = openDiskStore(folder)
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#336699' } })
    .png()
    .toBuffer()
  const upload = () => addPicture(ctx, files, picture, 'hall.png')
  expect(await breakOff(['media', 'media_file', 'audit_entry'], upload)).toEqual([])
})
