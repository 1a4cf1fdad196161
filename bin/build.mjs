import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './children.mjs'
import { forget, remember, remembered, root, say } from './project.mjs'

const MEMORY = 'built.json'
const INPUTS = [
  'src',
  'package-lock.json',
  'vite.server.config.ts',
  'vite.desk.config.ts',
  'vite.site.config.ts',
]
const RESULTS = ['dist/server/server.mjs', 'dist/desk/manifest.json', 'dist/site/manifest.json']

/** Builds server, desk and site when a source changed since the last time; true when dist/ is up to date afterwards. */
export function build(node, env) {
  const inputs = describeInputs()
  if (remembered(MEMORY)?.inputs === inputs && RESULTS.every((file) => existsSync(join(root, file))))
    return true
  say('building ...')
  forget(MEMORY)
  if (!runTool(node, ['bin/vite.mjs'], env)) return false
  remember(MEMORY, { inputs })
  return true
}

// Size and time of change, not content: this runs at every start.
function describeInputs() {
  return INPUTS.flatMap((input) => describe(join(root, input))).join('\n')
}

function describe(path) {
  const stats = statSync(path)
  if (stats.isFile()) return /\.test\.tsx?$/.test(path) ? [] : [`${path} ${stats.size} ${stats.mtimeMs}`]
  return readdirSync(path)
    .sort()
    .flatMap((name) => describe(join(path, name)))
}
