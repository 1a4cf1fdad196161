import { createSetupToken } from '../core/staff/index.ts'
import type { Config } from './config.ts'
import type { DataKeeper } from '../platform/database/data-keeper.ts'
import type { Log } from '../platform/log/log.ts'
import { createContext, system } from './contexts.ts'
import type { DataLayer } from './data-layer.ts'

/** Says where everything is, and, while nobody can sign in yet, how the first administrator does: later, where the database is away. */
export async function announce(
  { PUBLIC_ORIGIN }: Config,
  data: DataKeeper<DataLayer>,
  log: Log,
): Promise<void> {
  const layer = data.current()
  const setup = layer ? await describeSetup(PUBLIC_ORIGIN, layer) : ''
  log.info('server.ready', { site: PUBLIC_ORIGIN, ms: Math.round(performance.now()) })
  process.stdout.write(`\n  Site  ${PUBLIC_ORIGIN}/\n  Desk  ${PUBLIC_ORIGIN}/desk\n\n${setup}`)
  if (layer) return
  data.opened
    .then(async (late) => process.stdout.write(await describeSetup(PUBLIC_ORIGIN, late)))
    .catch((error) => log.error('server.no-setup-link', { error }))
}

async function describeSetup(origin: string, { pages, jobs }: DataLayer): Promise<string> {
  const token = await createSetupToken(createContext(pages.db, jobs, system('start')))
  return token
    ? `  First administrator (this link works once)\n  ${origin}/desk/setup?token=${token}\n\n`
    : ''
}
