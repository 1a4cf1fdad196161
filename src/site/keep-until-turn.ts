import { spokenVariant } from '../messages/message.ts'
import { type Clock, type Dated, nextTurn } from './clock.ts'

/** How many are kept of one document, as it may be shown in several ways. */
const mostKept = 8

type Kept<Made> = { besides: readonly unknown[]; from: number; until: number; made: Made }

/**
 * Gives again what `make` made of a published document, until a date that it shows has passed.
 * It may depend on the document, the clock, the language, and on `besides`, which are compared by identity; on nothing else.
 *
 * @param datesOf after each of which it says something else
 */
export function keepUntilTurn<Document extends object, Besides extends readonly unknown[], Made>(
  datesOf: (document: Document) => readonly Dated[],
  make: (document: Document, clock: Clock, ...besides: Besides) => Made,
) {
  const kept = new WeakMap<Document, readonly Kept<Made>[]>()
  return (document: Document, clock: Clock, ...besides: Besides): Made => {
    const wanted = [spokenVariant(), clock.zone, ...besides]
    const isWanted = (each: Kept<Made>) => each.besides.every((value, at) => value === wanted[at])
    const before = kept.get(document) ?? []
    const now = clock.now.getTime()
    const known = before.find((each) => each.from <= now && now < each.until && isWanted(each))
    if (known) return known.made
    const made = make(document, clock, ...besides)
    const until = nextTurn(datesOf(document), clock)?.getTime() ?? Infinity
    const others = before.filter((each) => !isWanted(each)).slice(0, mostKept - 1)
    kept.set(document, [{ besides: wanted, from: now, until, made }, ...others])
    return made
  }
}
