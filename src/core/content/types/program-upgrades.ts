import type { StoredData } from '../content-type.ts'
import { destinationAt, withDestinations } from '../upgrade-links.ts'

/** From one version of a program to the next. */
export const upgradeProgram: Readonly<Record<number, (old: StoredData) => StoredData>> = {
  2: ({ officialHref, deadlines, ...old }) => ({
    ...withDestinations(old),
    ...(typeof officialHref === 'string' ? { officialPage: destinationAt(officialHref) } : {}),
    // The first programs were saved before deadlines had a kind.
    deadlines: listOf(deadlines).map((deadline) => ({ kind: 'due', ...deadline })),
  }),
}

const listOf = (value: unknown): readonly StoredData[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : []
