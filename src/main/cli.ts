import { parseArgs } from 'node:util'
import { ConfigError } from '../platform/config/config.ts'
import { connectOrStartEmbeddedPostgres } from '../platform/database/embedded-postgres.ts'
import { openDatabase } from '../platform/database/database.ts'
import { createLog } from '../platform/log/log.ts'
import { checkLedger } from '../core/intake/index.ts'
import { createContext, system } from './contexts.ts'
import { describeLedger } from './describe-ledger.ts'
import { readEnvironment } from './environment.ts'

const usage = `prospectus ledger [--json]   hold every receipt shown against what is kept; exit code 1 when something is off
`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { json: { type: 'boolean', default: false } },
})

try {
  process.exitCode = await run(positionals[0])
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError || error instanceof Error ? error.message : error}\n`)
  process.exitCode = 2
}

async function run(command: string | undefined): Promise<number> {
  if (command !== 'ledger') {
    process.stdout.write(usage)
    return command === undefined || command === 'help' ? 0 : 2
  }
  const config = readEnvironment()
  const log = createLog({ level: 'warn', write: (lines) => process.stderr.write(lines) })
  const postgres = config.DATABASE_URL
    ? null
    : await connectOrStartEmbeddedPostgres({ dataDir: config.DATA_DIR, log })
  const database = openDatabase(config.DATABASE_URL ?? postgres?.url ?? '', {
    log,
    connections: 1,
    queryMs: 60_000,
  })
  try {
    const noJobs = { send: () => Promise.reject(new Error('the ledger causes no jobs')) }
    const report = await checkLedger(createContext(database.db, noJobs, system('cli')), config.JOURNAL_DIR)
    process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : describeLedger(report))
    return report.off.length === 0 ? 0 : 1
  } finally {
    await database.close()
    await postgres?.stop()
  }
}
