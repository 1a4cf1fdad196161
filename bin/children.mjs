import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { root } from './project.mjs'

const PARENT_CHECK_MS = 1000

/** Runs npm, by `node` when given, and hands back what it printed. */
export function runNpm(args, { node = process.execPath, env = process.env } = {}) {
  const options = { cwd: root, env, encoding: 'utf8' }
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return spawnSync(node, [npm, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** Runs a tool to its end in this terminal; true when it succeeded. */
export function runTool(node, args, env) {
  return spawnSync(node, args, { cwd: root, env, stdio: 'inherit' }).status === 0
}

/** Runs a program that decides itself when it ends, and ends with it. Signals are passed on; so is our own death, by the IPC channel's. */
export function become(node, args, env) {
  const child = spawn(node, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  passSignalsTo(() => child)
  child.on('error', (error) => {
    process.stderr.write(`prospectus: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

/** The program takes it for one when Ctrl-C reaches it from the terminal as well. */
export function passSignalsTo(getChild) {
  let check
  function pass(signal) {
    // npm ends before its program does: that is no second wish, which would end the program at once.
    clearInterval(check)
    getChild()?.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => pass(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  if (!process.env.npm_lifecycle_event) return
  // npm may be killed without passing anything on.
  const before = lineage()
  check = setInterval(() => lineage() !== before && pass('SIGTERM'), PARENT_CHECK_MS).unref()
}

/** Our parent, and where that is the shell in which npm runs a script, the shell's parent too: the shell itself outlives npm. */
function lineage() {
  const parent = process.ppid
  try {
    const [, name, grandparent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? []
    return /^(ba|da)?sh$/.test(name ?? '') ? `${parent} ${grandparent}` : `${parent}`
  } catch {
    return `${parent}`
  }
}
