import type { Money } from '../../kernel/money.ts'

/** One thing that a student pays for. */
export type CostLine = {
  /** The school bills tuition and fees. A total contains other lines; what is `other` arises only in some cases. */
  readonly kind: 'tuition' | 'fee' | 'living' | 'total' | 'other'
  readonly label: string
  /** Absent where the school has not published it. */
  readonly amount?: Money | undefined
  /** How often it is charged; every year unless said. */
  readonly per?: 'year' | 'term' | 'degree' | undefined
  readonly pace?: string | undefined
  readonly place?: string | undefined
  /** Who may leave it out. */
  readonly waiver?: string | undefined
}

/** How somebody studies: the lines of another pace or place do not concern them. */
export type Study = { readonly pace: string; readonly place: string; readonly years: number }

/**
 * The lines that somebody who studies like this pays for. Nobody studies without tuition and without living: where the
 * school says nothing of one, a line without a figure stands for it. @param labels how such a line is called
 */
export function linesFor<Line extends CostLine>(
  lines: readonly Line[],
  { pace, place }: Omit<Study, 'years'>,
  labels: Readonly<Record<'tuition' | 'living', string>>,
): (Line | CostLine)[] {
  const known = lines.filter(
    (line) =>
      line.kind !== 'total' &&
      line.kind !== 'other' &&
      (line.pace === undefined || line.pace === pace) &&
      (line.place === undefined || line.place === place),
  )
  const missing = (['tuition', 'living'] as const).filter((kind) => known.every((line) => line.kind !== kind))
  const unknown = missing.map((kind): CostLine => ({ kind, label: labels[kind] }))
  return inOrder([...known, ...unknown])
}

const order = ['tuition', 'fee', 'living', 'total', 'other'] as const

/** By kind, and as the school wrote them within one. */
const inOrder = <Line extends CostLine>(lines: readonly Line[]): Line[] =>
  order.flatMap((kind) => lines.filter((line) => line.kind === kind))

/** The name of a line in an address: `Health service fee` is `health-service-fee`. */
export const costId = ({ label }: Pick<CostLine, 'label'>): string =>
  label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
