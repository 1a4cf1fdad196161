import type { Context } from 'hono'
import type { SiteEnv } from '../../system.ts'

/** The keys that an address names by `program`, each once, in its order; what cannot be one is left out. */
export const programsAsked = (c: Context<SiteEnv>, max: number): string[] =>
  [...new Set(c.req.queries('program') ?? [])].filter((key) => /^[a-z0-9-]{1,80}$/.test(key)).slice(0, max)
