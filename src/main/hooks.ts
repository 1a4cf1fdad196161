import { Hono } from 'hono'
import { capHook, mailHook } from '../api/hooks/index.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import type { Config } from './config.ts'
import { createContext, system } from './contexts.ts'
import { requireLayer, type DataLayer } from './data-layer.ts'

type Options = {
  config: Config
  data: () => DataLayer | null
  /** What becomes of mail that comes in. */
  incoming: Omit<Parameters<typeof mailHook>[0], 'token' | 'context'>
}

/** What other systems hand over: mail, and alerts. */
export function hookRoutes({ config, data, incoming }: Options) {
  /** By the background's connections: a mail of 20 MB takes longer to store than a page may wait. */
  const contextOf = (name: string) => (requestId: string) => {
    const { background, jobs } = requireLayer(data)
    return createContext(background.db, jobs, system(name), requestId)
  }
  const hooks = new Hono<{ Bindings: FrontBindings }>()
  hooks.route(
    '/',
    mailHook({ token: config.INBOUND_MAIL_TOKEN ?? null, context: contextOf('mail'), ...incoming }),
  )
  hooks.route(
    '/',
    capHook({
      token: config.ALERT_CAP_TOKEN ?? null,
      senders: config.ALERT_CAP_SENDERS,
      context: contextOf('cap'),
    }),
  )
  return hooks
}
