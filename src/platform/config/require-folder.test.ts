import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ConfigError } from './config-error.ts'
import { requireFolder } from './require-folder.ts'

function makeParent() {
  const parent = mkdtempSync(path.join(tmpdir(), 'prospectus-require-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return parent
}

test.each(['', 'deep/down'])('a file where the folder, or one above it, should be is named: %j', (below) => {
  const file = path.join(makeParent(), 'file')
  writeFileSync(file, '')
  const folder = path.join(file, below)
  expect(() => requireFolder('JOURNAL_DIR', folder)).toThrow(
    new ConfigError([
      `JOURNAL_DIR: ${JSON.stringify(folder)} is not valid, because ${file} is a file. Use a folder`,
    ]),
  )
})

test('a folder that is there, and one that can still be made, are right', () => {
  const parent = makeParent()
  expect(() => requireFolder('DATA_DIR', parent)).not.toThrow()
  expect(() => requireFolder('DATA_DIR', path.join(parent, 'deep', 'down'))).not.toThrow()
})
