import { AppError } from '../../kernel/errors.ts'
import { loadPublished, type ContentTypes, type DataOf } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import type { Choice } from './schema.ts'

export type Newsletter = DataOf<ContentTypes['newsletter']>

const newsletterKey = { type: 'newsletter', key: 'weekly' } as const

/** The newsletter with the programs that it offers. @throws AppError `not-found` where the school has none */
export async function loadNewsletter(ctx: Pick<Ctx, 'db'>) {
  const content = await loadPublished(ctx, {
    lists: ['program'],
    documents: [newsletterKey, { type: 'settings', key: 'school' }],
  })
  const newsletter = content.get('newsletter', 'weekly')?.data
  const settings = content.get('settings', 'school')?.data
  if (!newsletter || !settings) throw new AppError('not-found', 'There is no newsletter.')
  const programs = newsletter.offersPrograms ? content.list('program') : []
  return { newsletter, settings, programs }
}
export type LoadedNewsletter = Awaited<ReturnType<typeof loadNewsletter>>

/** Without what the newsletter does not offer, or no more. */
export function offered(
  { topics, programs }: Choice,
  loaded: Pick<LoadedNewsletter, 'newsletter' | 'programs'>,
): Choice {
  return {
    topics: loaded.newsletter.topics.map(({ key }) => key).filter((key) => topics.includes(key)),
    programs: loaded.programs.map(({ key }) => key).filter((key) => programs.includes(key)),
  }
}

/** What was chosen, as a reader knows it. */
export function namesOf(chosen: Choice, loaded: Pick<LoadedNewsletter, 'newsletter' | 'programs'>): string[] {
  return [
    ...loaded.newsletter.topics.filter(({ key }) => chosen.topics.includes(key)).map(({ name }) => name),
    ...loaded.programs
      .filter(({ key }) => chosen.programs.includes(key))
      .map(({ summary }) => summary.listedAs),
  ]
}

/**
 * @param mistakes found before, which are told together
 * @throws AppError `invalid`
 */
export function requireSomething({ topics, programs }: Choice, mistakes: Record<string, string> = {}): void {
  const fields = { ...mistakes, ...(topics.length + programs.length === 0 && { topics: 'missing' }) }
  if (Object.keys(fields).length > 0) throw new AppError('invalid', 'This cannot be subscribed.', fields)
}
