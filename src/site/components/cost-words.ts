import {
  linesFor,
  priceOf,
  yearsOf,
  type CostLine,
  type KnownPrice,
  type Price,
  type StudyFormat,
} from '../../core/costs/index.ts'
import { t } from '../../messages/message.ts'
import { formatMoney } from '../../messages/spoken-formats.ts'

/** What somebody who studies like this pays for; what the school has not published has no figure. */
export const costLines = <Cost extends CostLine>(costs: readonly Cost[], format: StudyFormat) =>
  linesFor(costs, format, { tuition: t('cost.tuition'), living: t('cost.living') })

/** What a format costs without anything waived, in its shortest length. */
export const priceOfFormat = (costs: readonly CostLine[], format: StudyFormat): Price =>
  priceOf(costLines(costs, format), { years: yearsOf(format)[0] ?? 1 })

/** `$96,424 for the whole degree, full-time`, or `$60,910 tuition for the whole degree, full-time`. */
export function sayPrice(price: KnownPrice | null): string {
  if (!price) return t('fact.cost.none')
  const words = { amount: formatMoney(price.amount), pace: t(`pace.${price.pace}`).toLowerCase() }
  return price.isWhole ? t('fact.cost.whole', words) : t('fact.cost.tuition', words)
}
