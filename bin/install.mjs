import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from './children.mjs'
import { giveUp, remember, remembered, root, say } from './project.mjs'

const MEMORY = 'installed.json'

/** Installs exactly what package-lock.json says, when that changed since the last time. */
export function install(node, env) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(join(root, 'node_modules')) && remembered(MEMORY)?.lock === lock) return

  say('installing packages ...')
  // Builds and tests need the development packages too, whatever NODE_ENV says.
  const { status, stderr, error } = runNpm(
    ['ci', '--include=dev', '--include=optional', '--loglevel=error'],
    { node, env },
  )
  if (status !== 0) {
    process.stderr.write(stderr ?? '')
    giveUp(`npm ci failed${error ? ` (${error.message})` : ''}`)
  }
  remember(MEMORY, { lock })
}
