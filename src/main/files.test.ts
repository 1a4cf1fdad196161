import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startS3Server } from '../../test/support/s3-server.ts'
import { AppError } from '../kernel/errors.ts'
import { ConfigError } from '../platform/config/config-error.ts'
import { DamagedFile } from '../platform/files/file-store.ts'
import { readConfig } from './config.ts'
import { openFiles } from './files.ts'

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')
const content = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
const credentials = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' }

function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function openDisk() {
  const folder = makeFolder()
  const damage = (name: string) =>
    writeFileSync(path.join(folder, 'files', name.slice(0, 2), name), 'spoiled')
  return { store: openFiles(readConfig({}, folder)), folder, damage }
}

async function openS3() {
  const folder = makeFolder()
  const server = await startS3Server('school')
  onTestFinished(() => server.close())
  const url = `s3://school/uploads/2026?endpoint=${server.endpoint}&region=eu-central-1`
  const store = openFiles(readConfig({ FILES_URL: url, ...credentials }, folder))
  return {
    store,
    folder,
    damage: (name: string) => void server.objects.set(`uploads/2026/${name}`, Buffer.from('spoiled')),
    server,
  }
}

describe.each([
  ['on disk', async () => openDisk()],
  ['in a bucket', openS3],
])('files %s', (_, open) => {
  test('what is put is found again by its checksum, once however often it is put', async () => {
    const { store, folder } = await open()
    const name = sha256('a brochure')
    expect(await store.exists(name)).toBe(false)
    expect(await store.put(content('a bro', 'chure'))).toEqual({ sha256: name, bytes: 10 })
    await store.put(content('a brochure'))
    expect(await store.exists(name)).toBe(true)
    expect(await text(await store.read(name))).toBe('a brochure')
    expect(await text(await store.readRange(name, { first: 2, last: 4 }))).toBe('bro')
    await expect(store.readRange(sha256('nothing'), { first: 0, last: 1 })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await Array.fromAsync(store.list())).toEqual([name])
    expect(readdirSync(path.join(folder, 'files', 'incoming'))).toEqual([])
  })

  test('content that breaks off leaves nothing', async () => {
    const { store, folder } = await open()
    async function* breakOff() {
      yield Buffer.from('half')
      throw new Error('cut off')
    }
    await expect(store.put(breakOff())).rejects.toThrow('cut off')
    expect(await Array.fromAsync(store.list())).toEqual([])
    expect(readdirSync(path.join(folder, 'files', 'incoming'))).toEqual([])
  })

  test('a file that was changed does not end as if it were whole; putting it again mends it', async () => {
    const { store, damage } = await open()
    const { sha256: name } = await store.put(content('whole'))
    damage(name)
    await expect(text(await store.read(name))).rejects.toThrow(DamagedFile)
    await store.put(content('whole'))
    expect(await text(await store.read(name))).toBe('whole')
  })

  test('what is removed, or never was, is not there', async () => {
    const { store } = await open()
    const { sha256: name } = await store.put(content('gone'))
    await store.remove(name)
    await store.remove(name)
    expect(await store.exists(name)).toBe(false)
    const error = await store.read(name).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'not-found' })
  })

  test('all files are listed in order, however many', async () => {
    const { store } = await open()
    const texts = ['a', 'b', 'c', 'd', 'e']
    for (const each of texts) await store.put(content(each))
    expect(await Array.fromAsync(store.list())).toEqual(texts.map(sha256).toSorted())
  })

  test('no name leads out of the store', async () => {
    const { store } = await open()
    await expect(async () => store.read('../../etc/passwd')).rejects.toThrow('a file is named by the SHA-256')
  })
})

test('a bucket keeps files under the prefix, and none on the disk', async () => {
  const { store, server, folder } = await openS3()
  const { sha256: name } = await store.put(content('far'))
  expect([...server.objects.keys()]).toEqual([`uploads/2026/${name}`])
  expect(existsSync(path.join(folder, 'files', name.slice(0, 2)))).toBe(false)
})

test('what else lies in the bucket is not listed', async () => {
  const { store, server } = await openS3()
  const { sha256: name } = await store.put(content('ours'))
  for (const key of [`uploads/2026/old/${sha256('other')}`, 'uploads/2026/notes & sums.txt', 'logo.svg'])
    server.objects.set(key, Buffer.from('other'))
  expect(await Array.fromAsync(store.list())).toEqual([name])
})

test('a bucket without its keys is refused by name', () => {
  expect(() => openFiles(readConfig({ FILES_URL: 's3://school' }, makeFolder()))).toThrow(
    new ConfigError(['FILES_URL: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY too']),
  )
})
