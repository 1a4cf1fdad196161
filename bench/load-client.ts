import net from 'node:net'
import { readCoreTimes, SERVER_CORE, treeCpuTime } from './machine.ts'
import { personAddress, personForm, type SharedAnswers } from './people.ts'
import { createResponseCounter } from './response-counter.ts'

/** What one run of the load generator is asked to do; given as JSON in its only argument. */
export type LoadPlan = {
  port: number
  path: string
  headers: Record<string, string>
  /** The only status that counts; any other ends the run. */
  status: number
  connections: number
  warmSeconds: number
  seconds: number
  /** The programs that are measured: who else uses their core spoils the run. */
  pids: number[]
  /** Given: each request posts the form of another person; `run` keeps the people of two runs apart. */
  post?: { run: string; answers: SharedAnswers }
}

/** What it prints as JSON; uses are shares of the server's core, from 0 to 1. */
export type LoadResult = {
  perSecond: number
  p50ms: number
  p99ms: number
  coreUse: number
  foreignUse: number
}

const plan = JSON.parse(process.argv[2] ?? '{}') as LoadPlan
const latencies: number[] = []
let posted = 0
let isMeasuring = false
let isStopped = false

const head = [`${plan.post ? 'POST' : 'GET'} ${plan.path} HTTP/1.1`, `Host: localhost:${plan.port}`]
  .concat(Object.entries(plan.headers).map(([name, value]) => `${name}: ${value}`))
  .join('\r\n')
const getRequest = Buffer.from(`${head}\r\n\r\n`)

function nextRequest(): Buffer {
  if (!plan.post) return getRequest
  const form = personForm(plan.post.run, posted, plan.post.answers)
  const lines = [
    head,
    `X-Forwarded-For: ${personAddress(posted++)}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${form.length}`,
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${form}`)
}

function connect() {
  let sentAt = 0
  const counter = createResponseCounter((status) => {
    if (status !== plan.status) fail(`got status ${status} instead of ${plan.status}`)
    if (isMeasuring) latencies.push(performance.now() - sentAt)
    if (!isStopped) send()
  })
  const socket = net.connect({
    host: '127.0.0.1',
    port: plan.port,
    noDelay: true,
    // One buffer for all bytes of a connection: a new one for each read would cost more than the rest.
    onread: {
      buffer: Buffer.allocUnsafe(128 * 1024),
      callback(length, buffer) {
        counter.take((buffer as Buffer).subarray(0, length))
        return true
      },
    },
  })
  const send = () => {
    sentAt = performance.now()
    socket.write(nextRequest())
  }
  socket.on('connect', send)
  socket.on('error', (error) => fail(error.message))
  socket.on('close', () => isStopped || fail('the server closed a connection'))
}

function fail(message: string): never {
  process.stderr.write(`load client, ${plan.path} on port ${plan.port}: ${message}\n`)
  process.exit(1)
}

for (let count = 0; count < plan.connections; count++) connect()
setTimeout(measure, plan.warmSeconds * 1000)

function measure() {
  const startedAt = performance.now()
  const before = readUse()
  isMeasuring = true
  setTimeout(() => {
    isMeasuring = false
    isStopped = true
    report((performance.now() - startedAt) / 1000, before, readUse())
  }, plan.seconds * 1000)
}

function readUse() {
  const ours = plan.pids.reduce((sum, pid) => sum + treeCpuTime(pid), 0)
  return { ...readCoreTimes(SERVER_CORE), ours }
}

function report(seconds: number, from: ReturnType<typeof readUse>, to: ReturnType<typeof readUse>) {
  const sorted = Float64Array.from(latencies).sort()
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  const total = to.total - from.total
  const result: LoadResult = {
    perSecond: sorted.length / seconds,
    p50ms: at(0.5),
    p99ms: at(0.99),
    coreUse: 1 - (to.idle - from.idle) / total,
    foreignUse: (to.programs - from.programs - (to.ours - from.ours)) / total,
  }
  // What is in flight ends before the connections do, so that no server sees a client that was cut off.
  process.stdout.write(JSON.stringify(result), () => setTimeout(() => process.exit(0), 200))
}
