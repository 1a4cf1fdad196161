import type { Price, PricedLine } from '../../../core/costs/index.ts'
import { t } from '../../../messages/message.ts'
import { formatMoney } from '../../../messages/spoken-formats.ts'
import { ScrollRegion } from '../../components/scroll-region.tsx'

type Props = { price: Price; years: number }

/** Every line by year and in all: what the school bills apart from what living costs, and the price of the degree. */
export function PriceTable({ price, years }: Props) {
  const money = (amount: number) => formatMoney({ amount, currency: price.currency })
  const groups = [
    {
      title: t('cost.billed'),
      lines: price.lines.filter(({ line }) => line.kind !== 'living'),
      sum: price.billed,
    },
    {
      title: t('cost.living.unbilled'),
      lines: price.lines.filter(({ line }) => line.kind === 'living'),
      sum: price.living,
    },
  ].filter(({ lines }) => lines.length > 0)
  const manyYears = years > 1
  const columns = manyYears ? price.years.map((_, year) => t('cost.year', { year: year + 1 })) : []
  return (
    <>
      <p className="cost-total">
        <span className="cost-sum">{money(price.total)}</span>{' '}
        <span>
          {t(price.isComplete ? 'cost.total' : 'cost.total.least', { years })}
          {price.isComplete && ` ${sharesOf(price, money)}`}
        </span>
      </p>
      <ScrollRegion className="cost-scroll" label={t('cost.table')}>
        <table className="cost-table">
          <thead>
            <tr>
              <th scope="col">{t('program.cost.what')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="by-year">
                  {column}
                </th>
              ))}
              <th scope="col">{t('cost.in-all')}</th>
            </tr>
          </thead>
          {groups.map(({ title, lines, sum }) => (
            <tbody key={title}>
              <tr className="cost-group">
                <th scope="rowgroup" colSpan={columns.length + 2}>
                  {title}
                </th>
              </tr>
              {lines.map((each) => (
                <Line key={each.id} priced={each} count={years} money={money} />
              ))}
              <tr className="cost-subtotal">
                <th scope="row">{t('cost.sum')}</th>
                {columns.map((column, year) => (
                  <td key={column} className="by-year">
                    {money(lines.reduce((all, { years: its }) => all + (its?.[year] ?? 0), 0))}
                  </td>
                ))}
                <td>{money(sum)}</td>
              </tr>
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">{t(price.isComplete ? 'cost.whole' : 'cost.whole.least', { years })}</th>
              {manyYears &&
                price.years.map((amount, year) => (
                  <td key={year} className="by-year">
                    {money(amount)}
                  </td>
                ))}
              <td>{money(price.total)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </>
  )
}

type LineProps = { priced: PricedLine; count: number; money: (amount: number) => string }

function Line({ priced: { line, years, total, isWaived, isOwn }, count, money }: LineProps) {
  const hasYears = count > 1
  const notes = [
    isWaived && t('cost.waived', { who: line.waiver ?? '' }),
    isOwn && t('cost.is-own'),
    isSample(line) && t('source.mark'),
  ].filter(Boolean)
  return (
    <tr className={isWaived ? 'is-waived' : undefined}>
      <th scope="row">
        {line.label}
        {notes.length > 0 && <span className="note">{notes.join(' ')}</span>}
      </th>
      {hasYears &&
        (years ?? []).map((amount, year) => (
          <td key={year} className="by-year">
            {money(amount)}
          </td>
        ))}
      {total === null ? (
        <td colSpan={hasYears ? count + 1 : 1}>{t('fact.cost.none')}</td>
      ) : (
        <td>{money(total)}</td>
      )}
    </tr>
  )
}

const isSample = (line: object) => 'sample' in line && line.sample === true

/** Rounded: a share of a sum is nobody's bill. */
function sharesOf({ total, years, currency }: Price, money: (amount: number) => string): string {
  const whole = Math.max(1, 10 ** digitsOf(currency))
  const about = (parts: number) => money(Math.round(total / parts / whole) * whole)
  const words = { month: about(years.length * 12), year: about(years.length), years: years.length }
  return t(years.length > 1 ? 'cost.shares' : 'cost.share', words)
}

const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
