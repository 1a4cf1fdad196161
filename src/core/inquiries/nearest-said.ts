import { sql } from 'drizzle-orm'
import { isWithinEdits } from '../../kernel/edit-distance.ts'
import { foldName } from '../../kernel/text.ts'
import type { Ctx } from '../context.ts'

/** What search reads of an inquiry, as the index `inquiry_text` holds it. */
export const inquiryText = sql`fold_text(inquiry.name || ' ' || inquiry.message)`

/** Among so many of the newest a word that people use stands somewhere. */
const among = 1000

/**
 * For each word that was typed, up to three words of the newest inquiries that are a slip away from it; only for words that have one.
 * The words of all programs: what is looked for by them is held to what the reader may see.
 */
export async function nearestSaid(
  { db }: Pick<Ctx, 'db'>,
  terms: readonly string[],
): Promise<Map<string, string[]>> {
  // Divided here: PostgreSQL takes ten times as long.
  const { rows } = await db.execute<{ said: string }>(sql`
    select inquiry.name || ' ' || inquiry.message as said from inquiry order by received_at desc, id desc limit ${among}`)
  const words = new Set(rows.flatMap(({ said }) => said.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u)))
  const folded = [...words]
    .map((word) => ({ word, folded: foldName(word) }))
    .filter((each) => each.folded.length >= leastSlipped)
    .toSorted((one, other) => (one.folded < other.folded ? -1 : 1))
  const near = terms.flatMap((term) => {
    const typed = foldName(term)
    if (typed.length < leastSlipped) return []
    const meant = folded.filter((each) => each.folded !== typed && isSlip(typed, each.folded))
    return meant.length > 0 ? [[term, meant.slice(0, mostMeant).map(({ word }) => word)] as const] : []
  })
  return new Map(near)
}

/** Of a word of three letters, any other of three is a slip or two away. */
const leastSlipped = 4
const mostMeant = 3

/** One letter too many, too few or another, or two that changed places; in a long word two letters. */
const isSlip = (typed: string, word: string): boolean =>
  isWithinEdits(typed, word, typed.length >= 8 ? 2 : 1) || isSwapped(typed, word)

function isSwapped(one: string, other: string): boolean {
  const [from, to] = [Array.from(one), Array.from(other)]
  const at = from.findIndex((letter, index) => letter !== to[index])
  if (from.length !== to.length || at < 0) return false
  const meant = [...from.slice(0, at), from[at + 1], from[at], ...from.slice(at + 2)]
  return meant.join('') === other
}
