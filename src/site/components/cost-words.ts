import { linesFor, priceOf, type CostLine, type Price } from '../../core/costs/index.ts'
import { formatMoney } from '../../kernel/money.ts'
import { t } from '../../messages/message.ts'

export type StudyFormat = {
  readonly pace: 'full-time' | 'part-time'
  readonly place: string
  readonly months?: readonly number[] | undefined
}
type Line = CostLine & { readonly sample?: boolean | undefined }

/** How many academic years a format takes, the shortest first; one where its length is open. */
export const yearsOf = ({ months }: StudyFormat): number[] =>
  months ? [...new Set(months.map((count) => Math.ceil(count / 12)))].toSorted((a, b) => a - b) : [1]

/** What somebody who studies like this pays for; what the school has not published has no figure. */
export const costLines = <Cost extends CostLine>(costs: readonly Cost[], format: StudyFormat) =>
  linesFor(costs, format, { tuition: t('cost.tuition'), living: t('cost.living') })

/** What a format costs without anything waived, in its shortest length. */
export const priceOfFormat = (costs: readonly CostLine[], format: StudyFormat): Price =>
  priceOf(costLines(costs, format), { years: yearsOf(format)[0] ?? 1 })

/** What is known of a price: all of it, tuition alone, or nothing. */
export type KnownPrice = {
  readonly amount: { readonly amount: number; readonly currency: string }
  readonly isWhole: boolean
  readonly pace: StudyFormat['pace']
  readonly sample: boolean
}

/** The lowest whole price among the formats, else the lowest tuition of the whole degree; null where no figure is published. */
export function knownPrice(formats: readonly StudyFormat[], costs: readonly Line[]): KnownPrice | null {
  const known = formats.flatMap((format) => {
    const price = priceOfFormat(costs, format)
    const tuition = price.lines.filter(({ line }) => line.kind === 'tuition')
    if (tuition.some(({ total }) => total === null)) return []
    const paid = price.isComplete ? price.lines : tuition
    return {
      amount: {
        amount: price.isComplete ? price.total : tuition.reduce((sum, { total }) => sum + (total ?? 0), 0),
        currency: price.currency,
      },
      isWhole: price.isComplete,
      pace: format.pace,
      sample: paid.some(({ line }) => (line as Line).sample === true),
    }
  })
  return (
    known.toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole) || a.amount.amount - b.amount.amount)[0] ??
    null
  )
}

/** `$96,424 for the whole degree, full-time`, or `$60,910 tuition for the degree, full-time`. */
export function sayPrice(price: KnownPrice | null): string {
  if (!price) return t('fact.cost.none')
  const words = { amount: formatMoney(price.amount), pace: t(`pace.${price.pace}`).toLowerCase() }
  return price.isWhole ? t('fact.cost.whole', words) : t('fact.cost.tuition', words)
}
