import type { ContentTypes, PublishedSummary, SummaryOf } from '../../../core/content/index.ts'
import type { Payment, Price } from '../../../core/costs/index.ts'
import { t } from '../../../messages/message.ts'
import { formatMoney } from '../../../messages/spoken-formats.ts'

type Props = {
  paid: Payment
  price: Price
  loan: SummaryOf<ContentTypes['aid']> | undefined
  aids: readonly PublishedSummary<'aid'>[]
}

/** Who pays the price: what others give lowers it, a loan is paid back. */
export function PaymentTable({ paid, price, loan, aids }: Props) {
  const { grants, employer, own, savings, loans, open } = paid
  const money = (amount: number) => formatMoney({ amount, currency: price.currency })
  const given = grants + employer > 0
  const covered = savings + loans > 0
  return (
    <section aria-labelledby="payment">
      <h2 id="payment">{t('cost.payment')}</h2>
      {!given && !covered && <p className="cost-hint">{t('cost.payment.none')}</p>}
      {(given || covered) && (
        <table className="cost-table">
          <tbody>
            <Row label={t(price.isComplete ? 'cost.price' : 'cost.price.least')} value={money(price.total)} />
            {grants > 0 && <Row label={t('cost.grants')} value={minus(money(grants))} />}
            {employer > 0 && <Row label={t('cost.employer')} value={minus(money(employer))} />}
            <Row label={t('cost.you-pay')} value={money(own)} className="cost-subtotal" />
            {savings > 0 && <Row label={t('cost.savings')} value={money(savings)} />}
            {loans > 0 && (
              <Row
                label={t('cost.loans')}
                note={paid.isLoanLimited && loan ? t('cost.loans.limited', { name: loan.name }) : undefined}
                value={money(loans)}
              />
            )}
          </tbody>
          <tfoot>
            <Row label={t(open > 0 ? 'cost.open' : 'cost.open.none')} value={money(open)} />
          </tfoot>
        </table>
      )}
      <ul className="cost-aids">
        {aids.map(({ key, summary }) => (
          <li key={key}>
            <b>{summary.name}.</b> {summary.audience}. {summary.description}
            {summary.source.sample && ` ${t('source.mark')}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

type RowProps = { label: string; note?: string | undefined; value: string; className?: string }

const Row = ({ label, note, value, className }: RowProps) => (
  <tr className={className}>
    <th scope="row">
      {label}
      {note && <span className="note">{note}</span>}
    </th>
    <td>{value}</td>
  </tr>
)

const minus = (amount: string) => `−${amount}`
