import type { Ctx } from '../context.ts'
import { hrefOf, loadPublished } from '../content/index.ts'
import { foldName } from '../../kernel/text.ts'
import type { Promoted } from './schema.ts'
import { holdsTerm } from './typed.ts'

export type MatchedTerms = {
  /** A word or phrase of what was typed, with what it may mean. */
  readonly synonyms: readonly { readonly term: string; readonly others: readonly string[] }[]
  readonly first: readonly Promoted[]
}

/** The school's own search terms that stand in what was typed, or that it begins with `isBeginning`. */
export async function matchTerms(
  ctx: Pick<Ctx, 'db'>,
  typed: string,
  { isBeginning = false, locale }: { isBeginning?: boolean; locale?: string | undefined } = {},
): Promise<MatchedTerms> {
  const terms = (
    await loadPublished(ctx, { lists: ['search-term'], documents: [], ...(locale && { locale }) })
  ).list('search-term')
  const beginning = foldName(typed)
  const isTyped = (term: string) =>
    isBeginning && beginning.length > 2 ? foldName(term).startsWith(beginning) : holdsTerm(typed, term)
  const matched = terms.flatMap(({ summary, locale: written }) => {
    const term = summary.typed.find(isTyped)
    return term === undefined ? [] : [{ ...summary, term, isOriginal: written !== locale }]
  })
  return {
    synonyms: matched.map(({ term, typed, means = [] }) => ({
      term,
      others: [...typed, ...means].filter((other) => other !== term),
    })),
    first: matched
      .flatMap(({ first = [], isOriginal }) => first.map((each) => ({ ...each, isOriginal })))
      .map(({ label, note, isOriginal, ...destination }) => ({
        label,
        note,
        href: hrefOf(destination),
        isOriginal,
      })),
  }
}
