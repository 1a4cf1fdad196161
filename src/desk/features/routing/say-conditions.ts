import { useQuery } from '@tanstack/react-query'
import type { Conditions } from '../../../core/routing/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { choicesQuery } from '../inbox/choices-query.ts'
import { channelChoices, programsQuery } from '../inbox/inbox-query.ts'
import { sayClock } from '../../ui/instant.tsx'
import { joinWords } from '../../ui/join-words.ts'

type Choice = { value: string; label: string }
export type ListKey = 'programs' | 'interests' | 'channels' | 'countries' | 'sources' | 'days'

/** In the order of the dialog, and of what a rule says of itself. */
const listKeys: readonly ListKey[] = ['programs', 'interests', 'channels', 'days', 'countries', 'sources']

const days = [1, 2, 3, 4, 5, 6, 0] as const

/** What each condition offers. */
export function useConditionChoices(): Record<ListKey, Choice[]> {
  const { data: programs = [] } = useQuery(programsQuery)
  const { data: choices } = useQuery(choicesQuery)
  return {
    programs: [
      ...programs.map(({ key, name }) => ({ value: key, label: name })),
      { value: '-', label: t('inquiry.general') },
    ],
    interests: choices?.interests ?? [],
    channels: channelChoices.map((value) => ({ value, label: t(`channel.${value}`) })),
    days: days.map((day) => ({ value: String(day), label: t(`routing.day.${day}`) })),
    countries: (choices?.countries ?? []).map(({ code, name }) => ({ value: code, label: name })),
    sources: (choices?.sources ?? []).map((value) => ({ value, label: value })),
  }
}

/** What a rule asks for, a line for each condition; nothing where it takes everything. */
export function sayConditions(
  conditions: Conditions,
  choices: Record<ListKey, Choice[]>,
): { label: string; value: string }[] {
  const { from, to } = conditions
  const lists = listKeys.flatMap((key) => {
    const chosen = conditions[key].map(String)
    if (chosen.length === 0) return []
    const say = (value: string) => choices[key].find((each) => each.value === value)?.label ?? value
    return [{ label: t(`routing.${key}`), value: joinWords(chosen.map(say)) }]
  })
  if (from === null || to === null) return lists
  return [
    ...lists,
    { label: t('routing.from'), value: t('routing.between', { from: sayClock(from), to: sayClock(to) }) },
  ]
}
