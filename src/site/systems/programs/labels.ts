import { paces, places, type PublishedSummary } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import { degreeName } from '../../components/program-words.ts'
import type { Labels } from '../../finding/list-form.tsx'
import { asValue } from '../../finding/query.ts'
import { lengths, type Candidate } from './candidates.ts'
import type { ScopeName } from './scopes.ts'

export function labelsOf(
  candidates: readonly Candidate[],
  degrees: readonly PublishedSummary<'degree-type'>[],
): Labels<ScopeName> {
  const summaries = candidates.map(({ program }) => program.summary)
  const entries = summaries.flatMap(({ deadlines }) => deadlines.flatMap(({ entry }) => entry ?? []))
  return {
    degree: new Map(degrees.map(({ key, summary }) => [key, degreeName(summary)])),
    pace: new Map(paces.map((pace) => [pace, t(`pace.${pace}`)])),
    place: new Map(places.map((place) => [place, t(`place.${place}`)])),
    length: new Map(lengths.map((length) => [length, t(`finder.length.${length}`)])),
    start: new Map(
      [...new Set(entries)]
        .toSorted()
        .map((entry) => [asValue(entry), entry.charAt(0).toUpperCase() + entry.slice(1)]),
    ),
    interest: new Map(
      [...new Set(summaries.flatMap(({ interests }) => interests))]
        .toSorted((a, b) => a.localeCompare(b))
        .map((interest) => [asValue(interest), interest]),
    ),
  }
}
