import type { LinkWork } from '../core/upkeep/index.ts'
import { askAddress } from '../platform/http/ask-address.ts'
import type { Config } from './config.ts'

const timeoutMs = 10_000

/** How links to other sites are tried; null where they are not. */
export function openLinkCheck({ CHECK_LINKS, PUBLIC_ORIGIN }: Config): LinkWork | null {
  if (CHECK_LINKS === 'off') return null
  const userAgent = `Prospectus-link-check/1.0 (+${PUBLIC_ORIGIN})`
  const mayAskPrivate = CHECK_LINKS === 'all'
  return { ask: (address) => askAddress(address, { userAgent, mayAskPrivate, timeoutMs }) }
}
