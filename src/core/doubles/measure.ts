import { emailKey, nameKey } from '../people/index.ts'
import { generateSet, type Entry } from './generated-set.ts'
import { explain, isJoined } from './rules.ts'

export type Measured = {
  entries: number
  /** Pairs of entries that are one person. */
  doubles: number
  joined: number
  /** Precision of automatic joins, from 0 to 1: the share of joined pairs that are one person. */
  joinedPrecision: number
  /** Of all doubles, the share that was joined or proposed. */
  foundRecall: number
  proposed: number
  /** Of what staff are asked about, the share that is one person. */
  proposedPrecision: number
}

/** How well the rules of matching do on the generated set. */
export function measureMatching(entries: readonly Entry[] = generateSet()): Measured {
  const count = { doubles: 0, found: 0, joined: 0, joinedRight: 0, proposed: 0, proposedRight: 0 }
  for (const same of Map.groupBy(entries, ({ owner }) => owner).values())
    count.doubles += (same.length * (same.length - 1)) / 2
  for (const [one, other] of alike(entries)) {
    const isDouble = one.owner === other.owner
    if (isJoined(one, other)) {
      count.joined++
      if (isDouble) count.joinedRight++
    } else if (explain(one, other).length > 0) {
      count.proposed++
      if (isDouble) count.proposedRight++
    } else continue
    if (isDouble) count.found++
  }
  return {
    entries: entries.length,
    doubles: count.doubles,
    joined: count.joined,
    joinedPrecision: count.joinedRight / count.joined,
    foundRecall: count.found / count.doubles,
    proposed: count.proposed,
    proposedPrecision: count.proposedRight / count.proposed,
  }
}

export function describeMatching(measured: Measured): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  return [
    `${measured.entries} entries in ten scripts, ${measured.doubles} pairs of them one person`,
    `joined without asking: ${measured.joined}, of which right ${percent(measured.joinedPrecision)}`,
    `joined or proposed, of all pairs that are one person: ${percent(measured.foundRecall)}`,
    `proposed to staff: ${measured.proposed}, of which right ${percent(measured.proposedPrecision)}`,
    '',
  ].join('\n')
}

/** Each pair that shares an address or the key of a name once, as the sweep finds them in the database. */
function* alike(entries: readonly Entry[]): Generator<[Entry, Entry]> {
  const byAddress = Map.groupBy(entries, ({ email }) => emailKey(email))
  const byName = Map.groupBy(entries, ({ firstName, lastName }) => nameKey(firstName, lastName))
  for (const group of byAddress.values()) yield* pairsOf(group)
  for (const group of byName.values())
    for (const [one, other] of pairsOf(group))
      if (emailKey(one.email) !== emailKey(other.email)) yield [one, other]
}

function* pairsOf(group: readonly Entry[]): Generator<[Entry, Entry]> {
  for (const [index, one] of group.entries()) for (const other of group.slice(index + 1)) yield [one, other]
}
