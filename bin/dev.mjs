import { fork } from 'node:child_process'
import { passSignalsTo } from './children.mjs'
import { forget, root, say } from './project.mjs'

const QUIET_MS = 50

/** Builds at every change and starts the server anew after each build that succeeded. */
export function dev(node, env) {
  forget('built.json')
  const builder = fork('bin/vite.mjs', ['--watch'], { cwd: root, env, execPath: node })
  let server
  let underWay = 0
  let failed = false
  let restart
  let ending = false

  builder.on('message', (code) => {
    if (code === 'START') {
      if (underWay++ === 0) failed = false
      return
    }
    underWay--
    failed ||= code === 'ERROR'
    clearTimeout(restart)
    // One saved file may reach several parts, which do not all begin at once.
    restart = setTimeout(() => underWay <= 0 && !failed && startServer(), QUIET_MS)
  })
  builder.on('exit', (code) => end(code ?? 1))

  function startServer() {
    if (server) {
      // The new one starts when the old one has let go of port and data folder.
      server.once('exit', launch)
      return server.kill('SIGTERM')
    }
    launch()
  }

  function launch() {
    if (ending) return
    const started = fork('dist/server/server.mjs', [], {
      cwd: root,
      env: { ...env, PROSPECTUS_DEV: '1' },
      execPath: node,
    })
    server = started
    started.on('exit', (code) => {
      if (server !== started) return
      server = undefined
      if (ending) process.exit(0)
      if (code) say(`the server ended with code ${code}; waiting for a change ...`)
    })
  }

  function end(code) {
    if (ending) return
    ending = true
    builder.kill()
    if (server) server.kill('SIGTERM')
    else process.exit(code)
  }

  passSignalsTo(() => ({ kill: () => end(0) }))
}
