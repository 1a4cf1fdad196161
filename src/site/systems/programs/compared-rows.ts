import { knownPrice } from '../../../core/costs/index.ts'
import type { Published, PublishedSummary } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import { formatDay } from '../../../messages/spoken-formats.ts'
import type { Clock } from '../../clock.ts'
import { sayPrice } from '../../components/cost-words.ts'
import { applicationState } from '../../components/admission-cycles.ts'
import { comingDeadlines, degreeName, isDue } from '../../components/program-words.ts'

/** One thing that programs are compared by: the lines of each, in the order of the programs. */
export type ComparedRow = {
  readonly label: string
  readonly cells: readonly (readonly string[])[]
  readonly isSame: boolean
}

type Program = Published<'program'>['data']

/** What programs are compared by; a row that none of them has something for is left out. */
export function comparedRows(
  programs: readonly Published<'program'>[],
  degrees: readonly PublishedSummary<'degree-type'>[],
  clock: Clock,
): ComparedRow[] {
  const degreeOf = ({ degreeType }: Program) => degrees.find(({ key }) => key === degreeType)?.summary
  const row = (label: string, of: (program: Program) => readonly string[]): ComparedRow => {
    const cells = programs.map(({ data }) => of(data))
    const isSame = cells.length > 1 && new Set(cells.map((cell) => JSON.stringify(cell))).size === 1
    return { label, cells, isSame }
  }
  const rows = [
    row(t('program.degree'), (each) => {
      const degree = degreeOf(each)
      return degree ? [degreeName(degree)] : []
    }),
    row(t('program.credits'), (each) => {
      const degree = degreeOf(each)
      if (!degree) return []
      const { totalCredits: total, requires } = degree
      return [String(total), t('compare.required', { credits: requires.credits, work: requires.name })]
    }),
    row(t('fact.formats'), ({ formats }) =>
      formats.map(({ pace, place, length, source }) =>
        marked(
          t('cost.format', { pace: t(`pace.${pace}`), place: t(`place.${place}`).toLowerCase(), length }),
          source.sample,
        ),
      ),
    ),
    row(t('fact.cost'), ({ formats, costs }) => {
      const price = knownPrice(
        formats,
        costs.map((cost) => ({ ...cost, sample: cost.source.sample })),
      )
      return [marked(sayPrice(price), price?.sample)]
    }),
    row(t('compare.state'), ({ deadlines }) => [
      applicationState(deadlines, clock) ?? t('fact.deadlines.none'),
    ]),
    row(t('fact.deadlines'), ({ deadlines }) =>
      comingDeadlines(deadlines, clock)
        .filter(isDue)
        .map(({ date, applicants, source }) =>
          marked(t('fact.deadlines.for', { day: formatDay(date), applicants }), source.sample),
        ),
    ),
    row(t('program.requirements.title'), ({ requirements }) =>
      requirements.map(({ text, source }) => marked(text, source.sample)),
    ),
    row(t('program.curriculum.title'), ({ curriculum = [] }) =>
      curriculum.map(({ name, credits, source }) =>
        marked(t('compare.part', { name, credits }), source.sample),
      ),
    ),
    row(t('program.outcomes.title'), ({ outcomes }) =>
      outcomes.map(({ text, source }) => marked(text, source.sample)),
    ),
    row(t('program.audience'), ({ audience }) => [audience]),
    row(t('finder.scope.interest'), ({ interests = [] }) => interests),
  ]
  return rows.filter(({ cells }) => cells.some((cell) => cell.length > 0))
}

const marked = (text: string, isSample: boolean | undefined) =>
  isSample ? `${text} ${t('source.mark')}` : text
