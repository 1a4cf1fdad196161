import type { PublishedContent } from '../../../core/content/index.ts'
import { calendarKinds, type CalendarEntry, type CalendarKind } from './entries.ts'

/** What a reader asked to see; null for all. */
export type Filters = {
  readonly kind: CalendarKind | null
  readonly program: string | null
  readonly audience: string | null
}

export const filterKeys = ['kind', 'program', 'audience'] as const

export type Choices = {
  readonly kinds: readonly CalendarKind[]
  readonly programs: readonly { key: string; name: string }[]
  readonly audiences: readonly string[]
}

/** What there is to choose from among these entries. */
export function choicesOf(content: PublishedContent, entries: readonly CalendarEntry[]): Choices {
  const kinds = new Set(entries.map(({ kind }) => kind))
  return {
    kinds: calendarKinds.filter((kind) => kinds.has(kind)),
    programs: content.list('program').map(({ key, summary }) => ({ key, name: summary.name })),
    audiences: [...new Set(entries.flatMap(({ audience }) => audience))].toSorted(),
  }
}

/** What an address asks for, as far as it can be chosen. */
export function readFilters(query: Readonly<Record<string, string>>, choices: Choices): Filters {
  const { kind, program, audience } = query
  return {
    kind: calendarKinds.find((each) => each === kind) ?? null,
    program: choices.programs.find(({ key }) => key === program)?.key ?? null,
    audience: choices.audiences.find((each) => each === audience) ?? null,
  }
}

export const asQuery = (filters: Filters): (readonly [string, string])[] =>
  filterKeys.flatMap((key) => {
    const value = filters[key]
    return value === null ? [] : [[key, value] as const]
  })

export const fits = (entry: CalendarEntry, { kind, program, audience }: Filters): boolean =>
  (kind === null || entry.kind === kind) &&
  (program === null || entry.programs.includes(program)) &&
  (audience === null || entry.audience.includes(audience))
