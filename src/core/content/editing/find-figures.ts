import { formatDay } from '../../../kernel/dates.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { figureIn, figuresOf } from '../figures.ts'
import { schoolDay } from '../gate/find-findings.ts'
import type { Figure } from '../inline.ts'
import { loadPublished } from '../load-published.ts'
import type { FigureLine } from '../schema.ts'

/** The figures of a published program that a text may name, with what they are today; none where it is not on the site. */
export async function findFigures(ctx: Ctx, key: string): Promise<FigureLine[]> {
  requirePermission(ctx, 'content:edit')
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'program', key }] })
  const program = content.get('program', key)?.data
  if (!program) return []
  const today = await schoolDay(ctx)
  return figuresOf(key, program).map((figure) => {
    const value = figureIn(program, figure, ({ date }) => date >= today)
    const now =
      value?.is === 'amount'
        ? value.amount && formatMoney(value.amount)
        : value?.deadline && formatDay(value.deadline.date)
    return { figure, program: program.listedAs ?? program.name, label: labelOf(figure), now: now ?? null }
  })
}

const labelOf = (figure: Figure): string =>
  figure.of === 'cost'
    ? [figure.label, figure.pace, figure.place].filter((each) => each !== undefined).join(', ')
    : `${figure.what}, ${figure.applicants}`
