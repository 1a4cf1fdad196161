import { languageOf, type Language } from '../../kernel/languages.ts'
import type { Ctx } from '../context.ts'
import { loadPublished } from './load-published.ts'

/** The language that a school writes in, as its settings name it. */
export async function ownLanguage(ctx: Pick<Ctx, 'db'>): Promise<Language> {
  const settings = { type: 'settings', key: 'school' } as const
  const content = await loadPublished(ctx, { lists: [], documents: [settings] })
  return languageOf(content.get(settings.type, settings.key)?.data.language ?? 'en')
}
