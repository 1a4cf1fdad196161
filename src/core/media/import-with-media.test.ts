import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { openSchool, system, visitor, type TestSchool } from '../../../test/support/database.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { openDiskStore } from '../../platform/files/disk-store.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { exportContent, writeExport, type ExportedDocument } from '../content/index.ts'
import {
  addPicture,
  addRecordingFile,
  exportMedia,
  importWithMedia,
  listMedia,
  recordingTypeOf,
} from './index.ts'

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-media-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A page with a picture, in the library and on the site. */
async function publishHall({ ctx }: TestSchool, files: FileStore) {
  const color = { create: { width: 600, height: 400, channels: 3, background: '#336699' } } as const
  const png = await sharp(color).png().toBuffer()
  const { id, width, height, sizes } = await addPicture(ctx, files, png, 'hall.png')
  const picture = { media: id, alt: 'A hall', width, height, sizes }
  const body = [{ kind: 'picture', picture }]
  await saveAndPublish(ctx, 'page', 'hall', { title: 'Hall', lead: 'A hall.', body })
  return sizes.map(({ name }) => name)
}

const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')]),
  )

async function namesIn(files: FileStore): Promise<string[]> {
  const names: string[] = []
  for await (const name of files.list()) names.push(name)
  return names
}

test(
  'an export comes back in an empty database without a difference, in its documents and in the bytes of its media',
  { timeout: 300_000 },
  async () => {
    const exportTo = async ({ ctx }: TestSchool, files: FileStore) => {
      const folder = makeFolder()
      const exported = await exportContent(ctx)
      await writeExport(folder, exported)
      return { folder, written: await exportMedia(ctx, files, folder, exported) }
    }
    const [school, files] = [await openSchool(), openDiskStore(makeFolder())]
    for (const name of readdirSync('db/recordings')) {
      const type = recordingTypeOf(name)
      const content = readFileSync(path.join('db/recordings', name))
      if (type) await addRecordingFile(school.contextFor(system), files, content, type)
    }
    await publishHall(school, files)
    const first = await exportTo(school, files)
    expect(first.written).toBe(9)

    const [other, otherFiles] = [await openSchool(), openDiskStore(makeFolder())]
    await other.pool.query('truncate document, media, media_file cascade')
    const imported = await importWithMedia(other.ctx, otherFiles, first.folder)
    expect(imported.media).toEqual({ used: 9, added: 9 })
    const second = await exportTo(other, otherFiles)
    expect(filesIn(second.folder)).toEqual(filesIn(first.folder))
    expect((await listMedia(other.ctx, { q: 'hall', skip: 0 })).lines).toHaveLength(1)

    expect(await importWithMedia(other.ctx, otherFiles, first.folder)).toEqual({
      changes: [],
      media: { used: 9, added: 0 },
    })
  },
)

test('an import with a missing or spoiled file is refused, naming it, and keeps nothing', async () => {
  const [school, files, folder] = [await openSchool(), openDiskStore(makeFolder()), makeFolder()]
  const [wide = '', narrow = ''] = await publishHall(school, files)
  const hall: ExportedDocument[] = (await exportContent(school.ctx))
    .filter(({ key }) => key === 'hall')
    .map((each) => ({ ...each, basedOn: null }))
  await writeExport(folder, hall)
  await exportMedia(school.ctx, files, folder, hall)

  const [other, otherFiles] = [await openSchool(), openDiskStore(makeFolder())]
  const refusal = async (isDryRun: boolean) =>
    importWithMedia(other.ctx, otherFiles, folder, { isDryRun }).catch((error: Error) => error.message)
  const [wideFile, narrowFile, library] = [`${wide}.webp`, `${narrow}.webp`, 'library.json'].map((name) =>
    path.join(folder, 'media', name),
  ) as [string, string, string]
  const [content, listed] = [readFileSync(wideFile), readFileSync(library)]
  writeFileSync(wideFile, content.subarray(1))
  rmSync(narrowFile)
  for (const isDryRun of [true, false])
    expect(await refusal(isDryRun)).toBe(
      `Nothing was imported: media/${wide}.webp is damaged or was changed; media/${narrow}.webp is missing. Copy these files from the export again.`,
    )
  rmSync(library)
  expect(await refusal(false)).toContain(`the media file ${wide} is missing from media/library.json`)
  writeFileSync(library, '[{}]')
  expect(await refusal(false)).toContain('media/library.json is damaged')
  expect(await namesIn(otherFiles)).toEqual([])

  writeFileSync(library, listed)
  writeFileSync(wideFile, content)
  writeFileSync(narrowFile, await readStored(files, narrow))
  const media = { used: 4, added: 4 }
  expect(await importWithMedia(other.ctx, otherFiles, folder, { isDryRun: true })).toMatchObject({ media })
  expect(await namesIn(otherFiles)).toEqual([])
  expect(await importWithMedia(other.ctx, otherFiles, folder)).toMatchObject({ media })
  expect((await namesIn(otherFiles)).toSorted()).toEqual((await namesIn(files)).toSorted())
})

test('media come and go for those who may edit alone', async () => {
  const [{ contextFor }, folder] = [await openSchool(), makeFolder()]
  const [ctx, files] = [contextFor(visitor), openDiskStore(folder)]
  await expect(exportMedia(ctx, files, folder, [])).rejects.toMatchObject({ code: 'not-signed-in' })
  await expect(importWithMedia(ctx, files, folder)).rejects.toMatchObject({ code: 'not-signed-in' })
})

async function readStored(files: FileStore, name: string): Promise<Buffer> {
  return Buffer.concat(await (await files.read(name)).toArray())
}
