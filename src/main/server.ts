import { ConfigError } from '../platform/config/config-error.ts'
import { createLog } from '../platform/log/log.ts'
import { guardStandardOutput } from '../platform/log/standard-output.ts'
import { onCrash } from '../platform/process/on-crash.ts'
import { onStopSignal } from '../platform/process/stop-signals.ts'
import { startApplication } from './application.ts'
import { readEnvironment } from './environment.ts'

/** More than the parts usually take: nothing keeps a process that shall end, and what a journal still holds the next start plays. */
const stopPatienceMs = 45_000

let showsStack = false

function fail(error: unknown): never {
  const isTold = error instanceof ConfigError || !showsStack
  process.stderr.write(`${error instanceof Error ? (isTold ? error.message : error.stack) : error}\n`)
  process.exit(1)
}

guardStandardOutput()
try {
  const config = readEnvironment()
  showsStack = config.LOG_LEVEL === 'debug'
  const log = createLog({ level: config.LOG_LEVEL })
  onCrash(log)
  const application = startApplication(config, log, (error) => stop(() => fail(error)))
  function stop(then: () => never): void {
    const tooLong = new Error(`stopping took longer than ${stopPatienceMs / 1000} s`)
    setTimeout(() => fail(tooLong), stopPatienceMs).unref()
    application.stop().then(then, fail)
  }
  onStopSignal((reason) => {
    log.info('server.stopping', { reason })
    stop(() => process.exit(0))
  })
  await application.started
} catch (error) {
  fail(error)
}
