import { parseArgs } from 'node:util'
import type { Config } from '../platform/config/config.ts'
import { connectOrStartEmbeddedPostgres } from '../platform/database/embedded-postgres.ts'
import { openDatabase } from '../platform/database/database.ts'
import { inTransaction, type Ctx } from '../core/context.ts'
import { createLog } from '../platform/log/log.ts'
import { forgetSecret } from '../platform/secrets/agree-on-secret.ts'
import { recordAudit } from '../core/audit/index.ts'
import { createAccessLink } from '../core/colleagues/index.ts'
import { createStaffLinks } from '../core/staff/index.ts'
import { readSecret } from './secret.ts'
import { checkLedger, forgetServer } from '../core/ledger/index.ts'
import { createContext, system } from './contexts.ts'
import { describeLedger } from './describe-ledger.ts'
import { readEnvironment } from './environment.ts'

const usage = `prospectus ledger [--json]        hold every receipt shown against what is kept; exit code 1 when something is off
prospectus forget-server <id>     hear no more of a server that is gone for good, its journal with it or played by another
prospectus reset-password <email>  print a link by which a colleague chooses a new password; it works once
prospectus forget-secret          let the next start bring another SECRET; what the old one signed ends: links to receipts, and sessions
`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { json: { type: 'boolean', default: false } },
})

const commands: Record<string, (ctx: Ctx, config: Config, argument: string | undefined) => Promise<number>> =
  {
    async ledger(ctx, config) {
      const report = await checkLedger(ctx, config.JOURNAL_DIR)
      process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : describeLedger(report))
      return report.off.length === 0 ? 0 : 1
    },
    async 'forget-server'(ctx, _config, server) {
      if (!server) return explain()
      await forgetServer(ctx, server)
      return 0
    },
    async 'reset-password'(ctx, config, email) {
      if (!email) return explain()
      const { linkId, purpose } = await createAccessLink(ctx, email)
      const page = purpose === 'invitation' ? 'welcome' : 'reset-password'
      const token = createStaffLinks(readSecret(config)).tokenFor(linkId)
      process.stdout.write(`${config.PUBLIC_ORIGIN}/desk/${page}?token=${token}\n`)
      return 0
    },
    async 'forget-secret'(ctx) {
      await inTransaction(ctx, async (ctx) => {
        await forgetSecret(ctx.db)
        await recordAudit(ctx, 'secret.forgotten', { type: 'installation', id: 'secret' })
      })
      return 0
    },
  }

try {
  process.exitCode = await run(positionals[0], positionals[1])
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 2
}

async function run(name = 'help', argument?: string): Promise<number> {
  const command = commands[name]
  if (!command) return explain(name === 'help' ? 0 : 2)
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
    const noJobs = { send: () => Promise.reject(new Error('no command causes jobs')) }
    return await command(createContext(database.db, noJobs, system('cli')), config, argument)
  } finally {
    await database.close()
    await postgres?.stop()
  }
}

function explain(code = 2): number {
  process.stdout.write(usage)
  return code
}
