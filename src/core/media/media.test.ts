import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { counselor, editor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { openDiskStore } from '../../platform/files/disk-store.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import {
  createDocument,
  loadPublished,
  openDocument,
  publishDocument,
  saveDocument,
} from '../content/index.ts'
import type { Ctx } from '../context.ts'
import {
  addPicture,
  describePicture,
  findMediaFile,
  findShownOn,
  listMedia,
  removePicture,
  replacePicture,
  setFocus,
} from './index.ts'

let school: TestSchool
let ctx: Ctx
let files: FileStore
beforeEach(async () => {
  school = await openSchool()
  ctx = school.contextFor(editor)
  files = openDiskStore(mkdtempSync(path.join(tmpdir(), 'prospectus-media-')))
})

const photo = (width = 1200, height = 800, color = '#336699') =>
  sharp({ create: { width, height, channels: 3, background: color } })
    .withExif({ IFD0: { Make: 'Secret Camera' }, IFD3: { GPSLatitude: '42/1 20/1 0/1' } })
    .jpeg()
    .toBuffer()

test('a picture is kept in several widths, without what its camera noted', async () => {
  expect((await sharp(await photo()).metadata()).exif).toBeDefined()
  const added = await addPicture(ctx, files, await photo(), 'C:\\fakepath\\The Gordon Hall.jpg')
  expect(added).toMatchObject({ name: 'The Gordon Hall.jpg', width: 1200, height: 800 })
  expect(added.sizes.map(({ width }) => width)).toEqual([1200, 960, 480])
  const formats = [
    ['image/webp', 'webp'],
    ['image/avif', 'heif'],
  ] as const
  for (const { name, avif = '', width } of added.sizes)
    for (const [at, [type, format]] of formats.entries()) {
      const file = at === 0 ? name : avif
      const content = await buffer(await files.read(file))
      const found = await sharp(content).metadata()
      expect(found).toMatchObject({ format, width })
      expect(found.exif).toBeUndefined()
      expect(await findMediaFile(ctx, file)).toEqual({ type, bytes: content.length })
    }
  expect(await findMediaFile(ctx, 'f'.repeat(64))).toBeNull()
})

test('a picture stands upright, as its camera noted', async () => {
  const lying = await sharp(await photo(800, 400))
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect(await addPicture(ctx, files, lying, 'a.jpg')).toMatchObject({ width: 400, height: 800 })
})

test.each([
  [
    'a script in SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x</script></svg>'),
  ],
  ['a page that says it is a picture', Buffer.from('<html><body>GIF89a</body></html>')],
  ['nothing', Buffer.alloc(0)],
  ['half a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex')],
])('%s is refused in plain words, and leaves nothing', async (_, file) => {
  await expect(addPicture(ctx, files, file, 'x.jpg')).rejects.toMatchObject({ code: 'invalid' })
  expect((await listMedia(ctx, { q: '', skip: 0 })).lines).toEqual([])
})

test('a small file that claims a huge picture is refused before it is unpacked', async () => {
  // A PNG of 30,000 by 30,000 pixels by its header.
  const header = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  header.writeUInt32BE(30_000, 16)
  header.writeUInt32BE(30_000, 20)
  await expect(addPicture(ctx, files, header, 'bomb.png')).rejects.toMatchObject({ code: 'invalid' })
})

test('what a page shows is not removed; what none shows is', async () => {
  const { id, width, height, sizes } = await addPicture(ctx, files, await photo(), 'hall.jpg')
  await describePicture(ctx, id, { alt: 'A hall with columns', credit: 'The school' })
  expect((await listMedia(ctx, { q: 'columns', skip: 0 })).lines).toMatchObject([
    { id, alt: 'A hall with columns' },
  ])
  const picture = { media: id, alt: 'A hall', width, height, sizes: [...sizes] }
  const page = { title: 'Hall', lead: 'A hall.', body: [{ kind: 'picture', picture }] }
  const made = await createDocument(ctx, 'page', 'hall', page)
  expect(await publishDocument(ctx, made.id, made.revisionId)).toMatchObject({ isPublished: true })
  await expect(removePicture(ctx, id)).rejects.toMatchObject({
    code: 'conflict',
    message: 'These show it: Hall.',
  })
  const other = await addPicture(ctx, files, await photo(600, 400, '#993300'), 'other.jpg')
  await removePicture(ctx, other.id)
  expect((await listMedia(ctx, { q: '', skip: 0 })).lines.map((each) => each.id)).toEqual([id])
})

test('a picture that the library has is given back rather than refused; one that was removed may come again', async () => {
  const first = await addPicture(ctx, files, await photo(), 'hall.jpg')
  expect(first.isKnown).toBe(false)
  await describePicture(ctx, first.id, { alt: 'A hall', credit: '' })
  expect(await addPicture(ctx, files, await photo(), 'again.jpg')).toMatchObject({
    id: first.id,
    name: 'hall.jpg',
    alt: 'A hall',
    isKnown: true,
  })
  await removePicture(ctx, first.id)
  const second = await addPicture(ctx, files, await photo(), 'third.jpg')
  expect(second).toMatchObject({ name: 'third.jpg', isKnown: false, sizes: first.sizes })
  expect(second.id).not.toBe(first.id)
  // Nor does a removed one stand in the way of a replacement.
  await removePicture(ctx, second.id)
  const other = await addPicture(ctx, files, await photo(600, 400, '#993300'), 'other.jpg')
  expect((await replacePicture(ctx, files, other.id, await photo())).sizes).toEqual(first.sizes)
  await expect(
    replacePicture(
      ctx,
      files,
      (await addPicture(ctx, files, await photo(300, 300, '#112233'), 'c.jpg')).id,
      await photo(),
    ),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('a picture without a description is not published, unless it is decoration', async () => {
  const { id, width, height, sizes } = await addPicture(ctx, files, await photo(), 'hall.jpg')
  const picture = { media: id, width, height, sizes: [...sizes] }
  const page = (more: object) => ({
    title: 'Hall',
    lead: 'A hall.',
    body: [{ kind: 'picture', picture: { ...picture, ...more } }],
  })
  const bare = await createDocument(ctx, 'page', 'bare', page({}))
  expect(await publishDocument(ctx, bare.id, bare.revisionId)).toMatchObject({
    isPublished: false,
    check: { findings: [{ code: 'alternative-text-missing', path: 'body[0].picture.alt' }] },
  })
  const decorative = await createDocument(ctx, 'page', 'decorative', page({ decorative: true }))
  expect(await publishDocument(ctx, decorative.id, decorative.revisionId)).toMatchObject({
    isPublished: true,
  })
})

test('who answers inquiries adds no pictures', async () => {
  await expect(addPicture(school.contextFor(counselor), files, await photo(), 'a.jpg')).rejects.toMatchObject(
    {
      code: 'forbidden',
    },
  )
})

test('a replaced picture is the new one on every page that shows it; a draft stays a draft', async () => {
  const { id, width, height, sizes } = await addPicture(ctx, files, await photo(), 'hall.jpg')
  const page = (title: string) => ({
    title,
    lead: 'A hall.',
    body: [{ kind: 'picture', picture: { media: id, alt: 'A hall', width, height, sizes: [...sizes] } }],
  })
  const made = await createDocument(ctx, 'page', 'hall', page('Hall'))
  await publishDocument(ctx, made.id, made.revisionId)
  await saveDocument(ctx, made.id, page('Great Hall'), made.revisionId)
  expect(await findShownOn(ctx, id)).toEqual([{ id: made.id, title: 'Great Hall', isPublished: true }])

  const replaced = await replacePicture(ctx, files, id, await photo(900, 900, '#993300'))
  const shape = { alt: 'A hall', width: 900, height: 900, sizes: replaced.sizes }
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'page', key: 'hall' }] })
  expect(content.get('page', 'hall')?.data).toMatchObject({ title: 'Hall', body: [{ picture: shape }] })
  expect(await openDocument(ctx, made.id)).toMatchObject({
    state: 'changed',
    data: { title: 'Great Hall', body: [{ picture: shape }] },
  })
  // Revisions of former days show what they showed.
  expect(await findMediaFile(ctx, sizes[0]?.name ?? '')).not.toBeNull()
  await replacePicture(ctx, files, id, await photo())
  expect((await listMedia(ctx, { q: '', skip: 0 })).lines).toMatchObject([{ id, width: 1200, sizes }])
  await expect(replacePicture(ctx, files, id, Buffer.from('<svg/>'))).rejects.toMatchObject({
    code: 'invalid',
  })
})

test('what must stay in sight is marked once, and every page that shows the picture keeps it in sight', async () => {
  const { id, width, height, sizes } = await addPicture(ctx, files, await photo(), 'hall.jpg')
  const picture = { media: id, alt: 'A hall', width, height, sizes: [...sizes] }
  const post = { kind: 'news', title: 'A hall', date: '2026-01-02', summary: 'A hall.', topics: [] }
  const made = await createDocument(ctx, 'post', 'news/hall', { ...post, picture, body: [] })
  await publishDocument(ctx, made.id, made.revisionId)
  await setFocus(ctx, id, { x: 10, y: 80 })
  const content = await loadPublished(ctx, { lists: ['post'], documents: [] })
  const shown = content.list('post').find(({ key }) => key === 'news/hall')
  expect(shown?.summary.picture?.focus).toEqual({ x: 10, y: 80 })
  expect((await listMedia(ctx, { q: '', skip: 0 })).lines).toMatchObject([{ id, focus: { x: 10, y: 80 } }])
  // Another file has another point.
  await replacePicture(ctx, files, id, await photo(900, 900, '#993300'))
  expect((await listMedia(ctx, { q: '', skip: 0 })).lines).toMatchObject([{ id, focus: { x: 50, y: 50 } }])
})

test('what is hidden behind a picture or in it does not come in with it', async () => {
  const hidden = '<script>alert(1)</script>PK\u0003\u0004 ../../etc/passwd'
  const both = Buffer.concat([await photo(), Buffer.from(hidden)])
  const added = await addPicture(ctx, files, both, '../../../etc/passwd')
  expect(added.name).toBe('passwd')
  for (const { name } of added.sizes)
    expect((await buffer(await files.read(name))).includes('<script>')).toBe(false)
  // An archive that begins as one is no picture, whatever it is called.
  const archive = Buffer.concat([Buffer.from('PK\u0003\u0004'), await photo(300, 200, '#112233')])
  await expect(addPicture(ctx, files, archive, 'a.jpg')).rejects.toMatchObject({ code: 'invalid' })
})
