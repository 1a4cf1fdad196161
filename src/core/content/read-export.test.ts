import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../kernel/errors.ts'
import { readExport } from './read-export.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function given(file: string, text = '{}') {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
  await writeFile(path.join(folder, file), text)
}

describe('reading an export', () => {
  test('gives the documents by type as in the registry, then by key; a key may have folders', async () => {
    for (const file of [
      'program/b.json',
      'page/about/history.json',
      'program/a.json',
      'settings/school.json',
    ])
      await given(file)
    await given('README.md', 'not a document')
    const documents = await readExport(folder)
    expect(documents.map(({ type, key }) => `${type} ${key}`)).toEqual([
      'settings school',
      'program a',
      'program b',
      'page about/history',
    ])
  })

  test('names the file that is of no content type', async () => {
    await given('pamphlet/one.json')
    await expect(readExport(folder)).rejects.toThrow(
      'pamphlet/one.json: no content type is called “pamphlet”',
    )
    await rm(path.join(folder, 'pamphlet'), { recursive: true })
    await given('stray.json')
    await expect(readExport(folder)).rejects.toThrow('stray.json')
  })

  test('names the file that is not JSON', async () => {
    await given('page/home.json', '{ "title": ')
    await expect(readExport(folder)).rejects.toThrow('page/home.json: ')
  })

  test('says that a folder is not there', async () => {
    await expect(readExport(path.join(folder, 'none'))).rejects.toThrow(AppError)
  })
})
