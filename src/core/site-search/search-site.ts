import { sql } from 'drizzle-orm'
import type { Language } from '../../kernel/languages.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { buildQuery } from './build-query.ts'
import { findMatches, type Matches } from './find-matches.ts'
import { searchedIn } from './languages.ts'
import { matchTerms } from './match-terms.ts'
import { correct, nearestWords } from './nearest-words.ts'
import { maxPage, type SiteSearch } from './schema.ts'
import { readTyped, type Typed } from './typed.ts'

export type SearchQuery = {
  readonly q: string
  /** Only of this kind, as `kinds` names it. */
  readonly kind?: string | null
  /** Only what stands at this path or below it. */
  readonly under?: string
  /** From 1. */
  readonly page?: number
  /** Whose translations come first; the school's own language alone unless given. */
  readonly locale?: string | undefined
  /** The school's own; English unless given. */
  readonly language?: Language
}

const maxNearest = 6

/**
 * Finds what is published by what someone typed, whatever that is. Where nothing has all the words: what has them spelled right,
 * then what has some of them, then the nearest words there are.
 */
export async function searchSite(
  ctx: Ctx,
  { q, kind = null, under, page = 1, locale, language }: SearchQuery,
): Promise<SiteSearch> {
  const typed = readTyped(q)
  const { synonyms, first } = await matchTerms(ctx, typed.text, { locale })
  const searched = searchedIn(locale, language)
  const given = { typed: typed.text, isCut: typed.isCut, first }
  const nothing = { ...given, total: 0, kinds: [], results: [], corrected: null, isSome: false, nearest: [] }
  if (typed.words.length === 0) return nothing
  const asked = { kind, under, page: Math.min(Math.max(1, Math.trunc(page) || 1), maxPage) }
  return inTransaction(ctx, async (ctx) => {
    // PostgreSQL takes reading every row for cheaper, because it does not count that the vectors lie apart from them.
    await ctx.db.execute(sql`select set_config('enable_seqscan', 'off', true)`)
    const find = async (typed: Typed, namesMissing = false): Promise<Matches> => {
      const queries = []
      for (const language of searched)
        queries.push({ ...language, query: await buildQuery(ctx, typed, language, synonyms) })
      // What was typed may be words without a meaning of their own in one language, and a search in the other.
      return queries.every(({ query }) => query === '')
        ? { total: 0, kinds: [], results: [] }
        : findMatches(ctx, queries, { typed, namesMissing, ...asked })
    }
    const exact = await find(typed)
    if (exact.kinds.length > 0) return { ...nothing, ...exact }

    const nearest = await nearestWords(ctx, typed.words, searched)
    const corrected = correct(typed.text, nearest)
    const spelled = readTyped(corrected ?? typed.text)
    const right = corrected === null ? exact : await find(spelled)
    if (right.kinds.length > 0) return { ...nothing, ...right, corrected }

    const some = await find({ ...spelled, spaced: spelled.words.join(' or ') }, true)
    if (some.kinds.length > 0) return { ...nothing, ...some, corrected, isSome: true }
    return { ...nothing, nearest: [...new Set([...nearest.values()].flat())].slice(0, maxNearest) }
  })
}
