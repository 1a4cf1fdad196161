import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { makeEnterableFolder } from './global-setup.ts'

/** A folder on a disk of its own of `size` (`64k`, `1m`), until the test ends; null where none can be made: root alone may mount. */
export function makeSmallDisk(size: string): string | null {
  const parent = makeEnterableFolder()
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  const folder = path.join(parent, 'disk')
  mkdirSync(folder)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0700`, 'tmpfs', folder])
  if (status !== 0) return null
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}
