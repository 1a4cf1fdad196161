import type { Ctx } from '../../context.ts'
import { figureIn } from '../figures.ts'
import type { Figure } from '../inline.ts'
import { loadPublished } from '../load-published.ts'
import type { Finding } from '../schema.ts'
import { error } from './check.ts'
import { groupsIn } from './look.ts'

/** Figures that their program does not have. A program that is not on the site is found as a dead link is. */
export async function findUnknownFigures(ctx: Pick<Ctx, 'db'>, data: unknown): Promise<Finding[]> {
  const named = groupsIn(data).flatMap(({ value, path }) =>
    typeof value.figure === 'object' ? [{ figure: value.figure as Figure, path }] : [],
  )
  if (named.length === 0) return []
  const keys = [...new Set(named.map(({ figure }) => figure.program))]
  const content = await loadPublished(ctx, {
    lists: [],
    documents: keys.map((key) => ({ type: 'program', key }) as const),
  })
  return named.flatMap(({ figure, path }) => {
    const program = content.get('program', figure.program)?.data
    if (!program || figureIn(program, figure, () => true)) return []
    const figureName = figure.of === 'cost' ? figure.label : figure.what
    return [error('figure-unknown', path, { figure: figureName, text: program.name })]
  })
}
