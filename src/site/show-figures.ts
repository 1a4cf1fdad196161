import {
  contentTag,
  figureIn,
  figuresIn,
  withFigures,
  type ContentTypeName,
  type DataOf,
  type Figure,
  type PublishedContent,
} from '../core/content/index.ts'
import type { program as programType } from '../core/content/types/program.ts'
import { t } from '../messages/message.ts'
import { formatDay, formatMoney } from '../messages/spoken-formats.ts'
import { clockAt, isComing, type Clock } from './clock.ts'
import type { ContentReader } from './content-reader.ts'

const school = { type: 'settings', key: 'school' } as const

/**
 * Reads content with every figure that its texts name in its place, as the program has it now. What shows a figure is made anew
 * when the program changes (`tags`), and when the deadline is over (`dates`).
 */
export function showFigures(read: ContentReader, now: () => Date): ContentReader {
  return async (wanted) => {
    const content = await read(wanted)
    const figures = wanted.documents.flatMap(({ type, key }) => figuresIn(content.get(type, key)?.data))
    if (figures.length === 0) return content
    const keys = [...new Set(figures.map(({ program }) => program))]
    const facts = await read({
      lists: [],
      documents: [school, ...keys.map((key) => ({ type: 'program', key }) as const)],
    })
    const clock = clockAt(now(), facts.get('settings', 'school')?.data.timeZone ?? 'UTC')
    const programs = new Map(keys.map((key) => [key, facts.get('program', key)?.data]))
    const get = (type: ContentTypeName, key: string) => {
      const found = content.get(type, key)
      if (!found) return null
      const replace = (figure: Figure) => sayFigure(figure, programs.get(figure.program), clock)
      return { ...found, data: withFigures(found.data, replace) }
    }
    return {
      // Holds because a figure gives way to words, which fit wherever it does.
      get: get as PublishedContent['get'],
      list: (list) => content.list(list),
      unreadable: content.unreadable,
      isStale: content.isStale || facts.isStale,
      shows: {
        tags: keys.map((key) => contentTag('program', key)),
        dates: [...programs.values()].flatMap((each) => each?.deadlines ?? []),
      },
    }
  }
}

/** What cannot be said leads to the program, which says what there is. */
function sayFigure(figure: Figure, program: DataOf<typeof programType> | undefined, clock: Clock): object {
  const value = program && figureIn(program, figure, (deadline) => isComing(deadline, clock))
  if (value?.is === 'amount' && value.amount) return { text: formatMoney(value.amount) }
  if (value?.is === 'deadline' && value.deadline) return { text: formatDay(value.deadline.date) }
  const text = value?.is === 'deadline' ? t('figure.no-date') : t('figure.no-amount')
  return program ? { text, to: { type: 'program', key: figure.program } } : { text }
}
