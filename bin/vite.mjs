// Run by Node 24 in a process of its own: builds all three parts, once, or with --watch at every change.
import { build } from 'vite'

process.env.NODE_ENV = 'production'
const watch = process.argv.includes('--watch')

const results = await Promise.all(
  ['vite.server.config.ts', 'vite.desk.config.ts', 'vite.site.config.ts'].map((configFile) =>
    build({ configFile, logLevel: 'warn', ...(watch && { build: { watch: {} } }) }),
  ),
)

if (watch) for (const watcher of results) tellParent(watcher)

/** The parent restarts the server once every part that was being built has ended well. */
function tellParent(watcher) {
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`)
    if (event.code === 'START' || event.code === 'END' || event.code === 'ERROR') process.send?.(event.code)
  })
}
