import type { Language } from '../../kernel/languages.ts'
import { splitLanguage } from '../visited-language.ts'

/** Where open pages hear of alerts. */
export const alertStreamPath = '/alerts/stream'

/** The visits that hear of alerts at an address: in the school's own language, which has no name there, or in another. */
export function alertStreamAsked(address: string): Language | '' | null {
  if (address === alertStreamPath) return ''
  const visit = splitLanguage(address)
  return visit?.path === alertStreamPath ? visit.language : null
}

/** The index of alerts for machines. */
export const atomPath = '/alerts/feed.atom'
