import { ConfigError } from '../platform/config/config.ts'
import { createLog } from '../platform/log/log.ts'
import { onStopSignal } from '../platform/process/stop-signals.ts'
import { startApplication } from './application.ts'
import { readEnvironment } from './environment.ts'

function fail(error: unknown): never {
  const isTold = error instanceof ConfigError || process.env.LOG_LEVEL !== 'debug'
  process.stderr.write(`${error instanceof Error ? (isTold ? error.message : error.stack) : error}\n`)
  process.exit(1)
}

try {
  const config = readEnvironment()
  const log = createLog({ level: config.LOG_LEVEL })
  const starting = startApplication(config, log)
  onStopSignal((reason) => {
    log.info('server.stopping', { reason })
    starting.then((application) => application.stop()).then(() => process.exit(0), fail)
  })
  await starting
} catch (error) {
  fail(error)
}
