import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { quiet } from '../../test/support/database.ts'
import type { KeptRead } from '../site/content-reader.ts'
import { openKeptReads } from './kept-reads.ts'

const read: KeptRead = {
  wanted: { lists: ['menu'], documents: [{ type: 'page', key: 'home' }] },
  found: {
    rows: [
      { type: 'page', key: 'home', revisionId: 'one', position: 0, version: 2, data: { title: 'Zoë’s' } },
    ],
    parts: [],
  },
}

let folder: string
beforeEach(() => {
  const parent = mkdtempSync(path.join(tmpdir(), 'prospectus-reads-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  folder = path.join(parent, 'data')
})
const file = () => path.join(folder, 'published.json')

test('the next process begins with what the last one read', () => {
  expect(openKeptReads(folder, quiet).reads).toEqual([])
  openKeptReads(folder, quiet).keep([read])
  expect(openKeptReads(folder, quiet).reads).toEqual([read])
  expect(readdirSync(folder)).toEqual(['published.json'])
})

test('a list is written as it was asked for, key by key', () => {
  const query = { type: 'event', from: '2026-11-23T00:00:00Z', order: 'soonest', limit: 50 } as const
  const dated: KeptRead = {
    wanted: { lists: [query], documents: [] },
    found: { rows: [], parts: [{ query, ids: [] }] },
  }
  openKeptReads(folder, quiet).keep([dated])
  expect(JSON.stringify(openKeptReads(folder, quiet).reads)).toBe(JSON.stringify([dated]))
})

test('a revision that many pages show is written once', () => {
  const other = { ...read, wanted: { lists: ['menu'], documents: [] } } as const
  openKeptReads(folder, quiet).keep([read, other])
  expect(readFileSync(file(), 'utf8').split('Zoë').length - 1).toBe(1)
  expect(openKeptReads(folder, quiet).reads).toEqual([read, other])
})

test('what did not change is not written again', () => {
  const kept = openKeptReads(folder, quiet)
  kept.keep([read])
  const { ino } = statSync(file())
  kept.keep([read])
  openKeptReads(folder, quiet).keep([read])
  expect(statSync(file()).ino).toBe(ino)
})

test('a file that is cut short, or of another version, is as good as none', () => {
  openKeptReads(folder, quiet).keep([read])
  truncateSync(file(), 40)
  expect(openKeptReads(folder, quiet).reads).toEqual([])
  writeFileSync(
    file(),
    JSON.stringify({ revisions: [], reads: [{ ids: [], wanted: { lists: ['catalog'], documents: [] } }] }),
  )
  expect(openKeptReads(folder, quiet).reads).toEqual([])
})
