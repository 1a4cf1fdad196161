import { formatMoney, type Money } from '../../../kernel/money.ts'
import type { Finding } from '../schema.ts'
import { type Check, type Checked, error, warning } from './check.ts'
import { groupsIn, textsIn } from './look.ts'

type Cost = {
  readonly kind?: string
  readonly label?: string
  readonly amount?: Money
  readonly year?: string
  readonly pace?: string
  readonly place?: string
}

/**
 * Tuition and fees of a year, pace and place are no more than its total. They may be less: a total may contain what has no line
 * of its own, such as rent, and other lines may be for what not everyone pays.
 */
export const checkCosts: Check = ({ data }) => {
  const costs = listOf<Cost>(data, 'costs')
  return costs.flatMap(({ kind, amount: total, year, pace, place }, index) => {
    if (kind !== 'total' || !total) return []
    const parts = costs.flatMap((each) =>
      (each.kind === 'tuition' || each.kind === 'fee') &&
      each.year === year &&
      isWithin(each.pace, pace) &&
      isWithin(each.place, place) &&
      each.amount?.currency === total.currency
        ? [each.amount.amount]
        : [],
    )
    const sum = parts.reduce((all, amount) => all + amount, 0)
    if (sum <= total.amount) return []
    return [
      error('costs-do-not-add-up', `costs[${index}].amount`, {
        total: formatMoney(total),
        sum: formatMoney({ ...total, amount: sum }),
      }),
    ]
  })
}

/** What holds for every pace is a part of each pace's total. */
const isWithin = (part: string | undefined, whole: string | undefined) => part === undefined || part === whole

/** The credits of a part are no more than those of the whole. */
export const checkCredits: Check = ({ data }) =>
  groupsIn(data).flatMap(({ value, path }) => {
    const { totalCredits } = value
    if (typeof totalCredits !== 'number') return []
    return groupsIn(value).flatMap((part): Finding[] => {
      const { credits } = part.value
      if (typeof credits !== 'number' || credits <= totalCredits) return []
      const place = [path, part.path, 'credits'].filter((each) => each !== '').join('.')
      return [error('credits-do-not-add-up', place, { credits, total: totalCredits })]
    })
  })

/** An amount of money in running text that none of the document's own figures has: one of the two is out of date. */
export const checkProse: Check = ({ fields, data }: Checked) => {
  const known = new Set(
    groupsIn(data).flatMap(({ value: { amount, currency } }) =>
      typeof amount === 'number' && typeof currency === 'string' ? [formatMoney({ amount, currency })] : [],
    ),
  )
  if (known.size === 0) return []
  return textsIn(fields, data).flatMap(({ value, path }) =>
    [...value.matchAll(/\$\d{1,3}(?:,\d{3})+(?:\.\d\d)?/g)]
      .map(([text]) => text)
      .filter((text) => !known.has(text))
      .map((figure) => warning('figure-differs', path, { figure })),
  )
}

function listOf<Each>(data: unknown, name: string): readonly Each[] {
  const list = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined
  return Array.isArray(list) ? (list as Each[]) : []
}
