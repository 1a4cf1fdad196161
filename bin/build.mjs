import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './children.mjs'
import { forget, remember, remembered, root, say } from './project.mjs'

const MEMORY = 'built.json'
const CONFIGURATION = [
  'package-lock.json',
  'vite.server.config.ts',
  'vite.desk.config.ts',
  'vite.site.config.ts',
]
const RESULTS = [
  'dist/server/server.mjs',
  'dist/desk/manifest.json',
  'dist/site/manifest.json',
  'dist/print/parts.json',
]

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

// Size and time of change, not content, and of nothing but files that are built: this runs at every start.
function describeInputs() {
  return [
    ...describeFolder(join(root, 'src')),
    ...CONFIGURATION.map((file) => describe(join(root, file))),
  ].join('\n')
}

function describeFolder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return describeFolder(path)
      return /\.test\.tsx?$/.test(path) ? [] : describe(path)
    })
}

function describe(path) {
  const { size, mtimeMs } = statSync(path)
  return `${path} ${size} ${mtimeMs}`
}
