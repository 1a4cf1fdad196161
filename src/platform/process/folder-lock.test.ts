import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ConfigError } from '../config/config-error.ts'
import { holdFolder } from './folder-lock.ts'

test('a lock file that is spoiled is named, with the setting that leads to it and the way out', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'holder.lock')
  writeFileSync(file, 'spoiled '.repeat(1024))
  await expect(holdFolder(folder, { variable: 'DATA_DIR' })).rejects.toThrow(
    new ConfigError([
      `DATA_DIR: ${file} is spoiled (file is not a database); delete it while no Prospectus runs on this folder`,
    ]),
  )
  rmSync(file)
  const lock = await holdFolder(folder, { variable: 'DATA_DIR' })
  lock?.release()
  expect(lock).not.toBeNull()
})
