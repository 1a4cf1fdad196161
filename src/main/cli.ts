import { parseArgs } from 'node:util'
import { optionNames, type Command } from '../cli/command.ts'
import { commands, describeCommands } from '../cli/commands.ts'
import { requireFolder } from '../platform/config/require-folder.ts'
import { openDatabase } from '../platform/database/database.ts'
import { connectOrStartEmbeddedPostgres } from '../platform/database/embedded-postgres.ts'
import { namingDatabaseUrl } from '../platform/database/refused-login.ts'
import { createLog } from '../platform/log/log.ts'
import type { Ctx } from '../core/context.ts'
import { alertsFolder } from './alerts.ts'
import type { Config } from './config.ts'
import { cliBackups } from './cli-backups.ts'
import { createContext, system } from './contexts.ts'
import { readEnvironment } from './environment.ts'
import { openFiles } from './files.ts'
import { openNewSchool } from './new-school.ts'
import { readSecret } from './secret.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    json: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    by: { type: 'string' },
    reason: { type: 'string' },
    ...Object.fromEntries(optionNames.map((name) => [name, { type: 'string' } as const])),
  },
})
const [first = 'help', second, third] = positionals
// A command's name is one word or two: `ledger`, `content export`.
const pair = `${first} ${second}`
const [name, argument] = Object.hasOwn(commands, pair) ? [pair, third] : [first, second]
const write = (text: string) => void process.stdout.write(text)

try {
  const command = commands[name]
  if (command && (argument !== undefined || !command.needsArgument)) process.exitCode = await run(command)
  else {
    write(describeCommands())
    process.exitCode = name === 'help' ? 0 : 2
  }
} catch (thrown) {
  const error = namingDatabaseUrl(thrown)
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 2
}

/** Runs a command on the database of the configuration, which is started where nobody has. */
async function run(command: Command): Promise<number> {
  const config = readEnvironment()
  requireFolder('DATA_DIR', config.DATA_DIR)
  const invocation = {
    argument,
    isJson: values.json === true,
    isDryRun: values['dry-run'] === true,
    by: textOf('by') ?? '',
    reason: textOf('reason') ?? '',
    option: textOf,
    journalFolder: config.JOURNAL_DIR,
    alertsFolder: alertsFolder(config),
    files: openFiles(config),
    backups: cliBackups(config),
    newSchool: openNewSchool(config),
    server: `http://${config.HOST === '0.0.0.0' ? '127.0.0.1' : config.HOST}:${config.PORT}`,
    origin: config.PUBLIC_ORIGIN,
    secret: () => readSecret(config),
    write,
  }
  return 'runAlone' in command
    ? command.runAlone({ ...invocation, withDatabase: (act) => withDatabase(config, act) })
    : withDatabase(config, (ctx) => command.run({ ...invocation, ctx }))
}

async function withDatabase<Result>(config: Config, act: (ctx: Ctx) => Promise<Result>): Promise<Result> {
  const log = createLog({ level: 'warn', write: (lines) => process.stderr.write(lines) })
  const postgres = config.DATABASE_URL
    ? null
    : await connectOrStartEmbeddedPostgres({ dataDir: config.DATA_DIR, log })
  const database = openDatabase(config.DATABASE_URL ?? postgres?.url ?? '', {
    log,
    connections: 1,
    queryMs: 60_000,
  })
  const noJobs = { send: () => Promise.reject(new Error('no command causes jobs')) }
  try {
    return await act(createContext(database.db, noJobs, system('cli')))
  } finally {
    await database.close()
    await postgres?.stop()
  }
}

function textOf(name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}
