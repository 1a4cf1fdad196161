import type { StoredData } from '../content-type.ts'
import { destinationAt, withDestinations } from '../upgrade-links.ts'

/** From one version of a program to the next. */
export const upgradeProgram: Readonly<Record<number, (old: StoredData) => StoredData>> = {
  // How to reach what a link in its text names.
  7: (old) => old,
  // A new field that may be missing.
  6: (old) => old,
  // Marks within text.
  5: (old) => old,
  // The degree type may be missing.
  4: (old) => old,
  // Only new fields: its costs may now be living costs, too.
  3: (old) => old,
  2: ({ officialHref, deadlines, costs, ...old }) => ({
    ...withDestinations(old),
    ...(typeof officialHref === 'string' ? { officialPage: destinationAt(officialHref) } : {}),
    // The first programs were saved before deadlines had a kind.
    deadlines: listOf(deadlines).map((deadline) => ({ kind: 'due', ...deadline })),
    costs: listOf(costs).map((cost) => ({ kind: kindOfCost(String(cost.label)), ...cost })),
  }),
}

function kindOfCost(label: string): 'tuition' | 'fee' | 'total' | 'other' {
  if (/budget|total|whole/i.test(label)) return 'total'
  if (/^tuition/i.test(label)) return 'tuition'
  return /\bfee\b/i.test(label) ? 'fee' : 'other'
}

const listOf = (value: unknown): readonly StoredData[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : []
