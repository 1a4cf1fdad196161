import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { runNpm } from './children.mjs'
import { giveUp, remember, remembered, say } from './project.mjs'

const MAJOR = 24
const MEMORY = 'node.json'

/** The path of a Node 24 or newer: this one, the one found earlier, or npm's. */
export function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= MAJOR) return process.execPath
  const known = remembered(MEMORY)
  if (known && sameFile(known)) return known.path

  say(`this is Node ${process.versions.node}; getting Node ${MAJOR} from npm ...`)
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  const attempts = [
    [`--package=node@${MAJOR}`],
    // npm 12 runs no install script, by which `node` fetches this package; allowed by a flag, the npm inside the script refuses the flag.
    [`--package=${prefix}-${platform}-${process.arch}@${MAJOR}`],
  ]
  let said = ''
  for (const attempt of attempts) {
    const { stdout, stderr } = runNpm([
      'exec',
      '--yes',
      '--loglevel=error',
      ...attempt,
      '--',
      'node',
      '-p',
      'process.execPath',
    ])
    said = stderr?.trim().split('\n').at(-1) || said
    const path = stdout?.trim().split('\n').at(-1)
    // Where the package could not be set up, npm runs the old Node without a word.
    if (path && isNewEnough(path)) return path
  }
  return giveUp(
    `needs Node ${MAJOR} and npm could not get it (${said || 'no answer'}): install Node ${MAJOR} from https://nodejs.org`,
  )
}

/** After an installation, which empties node_modules and with it our memory. */
export function rememberNode(path) {
  if (path === process.execPath || sameFile(remembered(MEMORY))) return
  const { size, mtimeMs } = statSync(path)
  remember(MEMORY, { path, size, mtimeMs })
}

/** The environment in which every child, and what it starts by name, gets the same Node. */
export function environmentFor(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...process.env, [name]: [dirname(node), process.env[name]].filter(Boolean).join(delimiter) }
}

function isNewEnough(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return Number.parseInt((stdout ?? '').replace('v', ''), 10) >= MAJOR
}

// The version was checked when the path was remembered; asking the file again would cost each start 30 ms.
function sameFile(known) {
  try {
    const { size, mtimeMs } = statSync(known.path)
    return size === known.size && mtimeMs === known.mtimeMs
  } catch {
    return false
  }
}
