import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { quiet } from '../../test/support/database.ts'
import { readConfig } from './config.ts'
import { openIntakeLayer } from './intake-layer.ts'

test('journal and secret lie where nobody else can list them', async () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'prospectus-intake-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  const config = readConfig({}, path.join(parent, 'data'))
  const intake = await openIntakeLayer(config, () => null, quiet)
  onTestFinished(() => intake.close())
  expect(statSync(config.JOURNAL_DIR).mode & 0o077).toBe(0)
  // PostgreSQL's own user may have to pass through.
  expect(statSync(config.DATA_DIR).mode & 0o066).toBe(0)
})
