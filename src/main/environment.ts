import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Config, readConfig } from './config.ts'
import { defaultDataDir } from '../platform/database/embedded-postgres.ts'
import { projectRoot } from '../platform/process/project-root.ts'

/** Whether `npm run dev` started this server. Read after the configuration, whose file may say so. */
export const isDevelopment = (): boolean => process.env.PROSPECTUS_DEV === '1'

/** The configuration from the environment and, for what it leaves out, from the project's `.env`. */
export function readEnvironment(): Config {
  const file = path.join(projectRoot(), '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readConfig(process.env, defaultDataDir())
}
