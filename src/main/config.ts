import path from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../platform/config/config-error.ts'
import { variables } from './variables.ts'

const environment = z.object(variables)

export type Config = ReturnType<typeof readConfig>

/** @throws ConfigError that names each wrong variable, what it got and what it wants. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, defaultDataDir: string) {
  const given = Object.fromEntries(
    Object.keys(variables).map((name) => [name, env[name]?.trim() ? env[name] : undefined]),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0])
        const got = /SECRET$|_URL$/.test(name) ? 'its value' : JSON.stringify(given[name])
        return `${name}: ${got} is not valid. Use ${wanted(issue)}`
      }),
    )
  }
  const { DATA_DIR, JOURNAL_DIR, PUBLIC_ORIGIN, ...rest } = parsed.data
  const dataDir = path.resolve(DATA_DIR ?? defaultDataDir)
  return {
    ...rest,
    DATA_DIR: dataDir,
    JOURNAL_DIR: path.resolve(JOURNAL_DIR ?? path.join(dataDir, 'journal')),
    PUBLIC_ORIGIN: PUBLIC_ORIGIN ?? `http://localhost:${rest.PORT}`,
  }
}

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(' or ')
    case 'too_small':
      return issue.origin === 'string' ? `at least ${issue.minimum} characters` : `${issue.minimum} or more`
    case 'too_big':
      return `${issue.maximum} or less`
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'a whole number' : issue.expected
    case 'invalid_format':
      return issue.format === 'email' ? 'an email address' : issue.format
    default:
      return issue.message
  }
}
