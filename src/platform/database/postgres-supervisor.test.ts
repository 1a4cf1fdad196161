import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { boundLog } from './postgres-supervisor.ts'

test('a log of PostgreSQL that cannot be cut is an error line, and ends nothing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'supervisor-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'postgresql.log')
  writeFileSync(file, new Uint8Array(11 * 1024 * 1024))
  mkdirSync(`${file}.1`)
  const events: string[] = []
  boundLog(file, { error: (event) => void events.push(event) })
  expect(events).toEqual(['database.log-not-bounded'])
  boundLog(path.join(folder, 'not-there.log'), { error: (event) => void events.push(event) })
  expect(events).toHaveLength(1)
})
