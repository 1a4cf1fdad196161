import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { makePrivateFolder } from './private-folder.ts'

let folder: string
beforeEach(() => {
  const parent = mkdtempSync(path.join(tmpdir(), 'prospectus-folder-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  folder = path.join(parent, 'deep', 'down')
})
const mode = () => statSync(folder).mode & 0o777

test('a folder that is made is its owner’s alone', () => {
  makePrivateFolder(folder)
  expect(mode()).toBe(0o700)
})

test('a folder that is there stays as its owner wants it', () => {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o750)
  makePrivateFolder(folder)
  expect(mode()).toBe(0o750)
})
