import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { keepOnce, readKept } from './kept-once.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prospectus-kept-once-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})
const file = () => path.join(folder, 'secret')

test('what the first start made stays, for its owner’s eyes only, with nothing beside it', () => {
  expect(keepOnce(file(), 13, () => 'made at first')).toBe('made at first')
  expect(keepOnce(file(), 13, () => 'made again...')).toBe('made at first')
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['secret'])
})

test.each(['', '\n', 'made at f'])('a file that holds %j is refused, and says what to do', (cut) => {
  writeFileSync(file(), cut)
  expect(() => keepOnce(file(), 13, () => 'made at first')).toThrow(
    `${file()} is missing, empty or cut short: put back the one from your backup`,
  )
  expect(readFileSync(file(), 'utf8')).toBe(cut)
})

test('what a killed start left unfinished is no value', () => {
  writeFileSync(`${file()}.new-1`, 'half')
  expect(keepOnce(file(), 13, () => 'made at first')).toBe('made at first')
})

test('what must be there already is not made', () => {
  expect(() => readKept(file(), 13)).toThrow(`${file()} is missing`)
  expect(readdirSync(folder)).toEqual([])
})
