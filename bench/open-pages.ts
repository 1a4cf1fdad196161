import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { noteStart } from '../src/core/alerts/index.ts'
import { treeMemory } from './machine.ts'

/** What this prints as JSON, given port, process id, data folder and how many pages stay open. */
export type OpenPageFigures = { kbEach: number; toldMs: number }

const [port = 0, pid = 0, count = 0] = [process.argv[2], process.argv[3], process.argv[5]].map(Number)
const dataDir = process.argv[4] ?? ''
const atOnce = 200
const settleMs = 3_000

const before = treeMemory(pid)
const told = Promise.withResolvers<void>()
let left = count
for (let opened = 0; opened < count; opened += atOnce)
  await Promise.all(Array.from({ length: Math.min(atOnce, count - opened) }, () => open(opened)))
await wait(settleMs)
const kbEach = ((treeMemory(pid) - before) * 1024) / count

const at = new Date()
noteStart(
  path.join(dataDir, 'alerts'),
  'bench',
  { kind: 'Alert', title: 'Bench', severity: 'warning' },
  { at, by: 'bench' },
)
await told.promise
const figures: OpenPageFigures = { kbEach, toldMs: Date.now() - at.getTime() }
process.stdout.write(JSON.stringify(figures))
process.exit(0)

/** One open page, as a proxy hands it on: the server takes so many from no single address. */
function open(index: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1' }, () =>
      socket.write(
        `GET /alerts/stream HTTP/1.1\r\nHost: bench\r\nX-Forwarded-For: 10.0.${Math.floor(index / atOnce) % 250}.1\r\n\r\n`,
      ),
    )
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      if (text.startsWith('HTTP/1.1 200')) resolve()
      else if (text.startsWith('HTTP/1.1')) reject(new Error(text.slice(0, 20)))
      if (text.includes('"id":"alert-bench"') && --left === 0) told.resolve()
    })
  })
}
