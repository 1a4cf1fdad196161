import type { PublishedSummary } from '../../../core/content/index.ts'
import { costId, payment, priceOf } from '../../../core/costs/index.ts'
import { t } from '../../../messages/message.ts'
import { joinParts } from '../../../messages/spoken-formats.ts'
import { Blocks } from '../../components/blocks.tsx'
import { Breadcrumb, type Crumb } from '../../components/breadcrumb.tsx'
import { costLines } from '../../components/cost-words.ts'
import { ErrorSummary, hasErrors } from '../../components/error-summary.tsx'
import { Page } from '../../components/page.tsx'
import { Written, WrittenHead } from '../../components/written.tsx'
import type { Frame } from '../../frame.ts'
import { stateOf, type ShownPage } from '../../pages/content.tsx'
import { CostForm } from './cost-form.tsx'
import { meansFields, ownFigures, type CostQuery } from './cost-query.ts'
import { PaymentTable } from './payment-table.tsx'
import { PriceTable } from './price-table.tsx'

type Props = {
  frame: Frame
  path: string
  /** The address with what it asks. */
  herePath: string
  page: ShownPage
  crumbs: readonly Crumb[]
  query: CostQuery | null
  programs: readonly PublishedSummary<'program'>[]
  aids: readonly PublishedSummary<'aid'>[]
}

/** What a degree costs and who pays it: a form that is sent by GET, so that its answer can be printed, sent and kept. */
export function CostPage({ frame, path, herePath, page, crumbs, query, programs, aids }: Props) {
  const errors = query ? mistakesIn(query) : {}
  return (
    <Page
      frame={frame}
      sheet="cost"
      title={page.title}
      description={page.lead}
      canonicalPath={path}
      crumbs={crumbs}
      herePath={herePath}
      problem={hasErrors(errors) && <ErrorSummary errors={errors} />}
    >
      <div className="page-head page-head-short">
        <Breadcrumb crumbs={crumbs} />
        <WrittenHead page={page} />
        <p className="page-state">{stateOf(page)}</p>
      </div>
      {query && <Calculator path={path} query={query} programs={programs} aids={aids} />}
      {page.body.length > 0 && (
        <div className="section cost-notes">
          <div className="section-body prose">
            <Written page={page}>
              <Blocks blocks={page.body} under={1} />
            </Written>
          </div>
        </div>
      )}
    </Page>
  )
}

/** Each amount that was typed and is none, by its field. */
function mistakesIn({ program, format, typed, amounts }: CostQuery): Record<string, string> {
  const lines = costLines(program.summary.costs, format)
  const asked = ownFigures.filter((name) =>
    lines.some(({ kind, amount }) => kind === name && amount === undefined),
  )
  return Object.fromEntries(
    [...asked, ...meansFields]
      .filter((name) => typed[name] !== undefined && amounts[name] === undefined)
      .map((name) => [name, t('cost.amount.mistake', { field: t(`cost.amount.${name}`) })]),
  )
}

type CalculatorProps = Pick<Props, 'path' | 'programs' | 'aids'> & { query: CostQuery }

function Calculator({ path, query, programs, aids }: CalculatorProps) {
  const { program, format, years, without, amounts } = query
  const lines = costLines(program.summary.costs, format)
  const own = new Map(
    lines.flatMap((line) => {
      const isOwn = line.amount === undefined && (line.kind === 'tuition' || line.kind === 'living')
      const amount = isOwn ? amounts[line.kind === 'living' ? 'living' : 'tuition'] : undefined
      return amount === undefined ? [] : [[costId(line), amount] as const]
    }),
  )
  const price = priceOf(lines, { years, waived: without, own }, query.currency)
  const loan = aids.find(({ summary }) => summary.kind === 'loan' && !summary.isClosed)?.summary
  const paid = payment(
    price,
    {
      grantsPerYear: amounts.grants ?? 0,
      employerPerYear: amounts.employer ?? 0,
      savings: amounts.savings ?? 0,
      loanPerYear: amounts.loan ?? 0,
    },
    { perYear: limitIn(loan?.perYear, query.currency), inAll: limitIn(loan?.inAll, query.currency) },
  )
  return (
    <div className="cost">
      <CostForm path={path} query={query} programs={programs} price={price} loan={loan} />
      <section className="cost-answer" aria-labelledby="answer">
        <h2 id="answer">
          {t('cost.answer', {
            program: program.summary.name,
            format: joinParts([t(`pace.${format.pace}`), t(`place.${format.place}`)]).toLowerCase(),
          })}
        </h2>
        <PriceTable price={price} years={years} />
        <PaymentTable paid={paid} price={price} loan={loan} aids={aids} />
        <p className="actions">
          <a className="button" href={`/inquire?program=${program.key}`}>
            {t('cost.ask')}
          </a>
          <a className="button button-quiet" href={`/programs/${program.key}#cost`}>
            {t('cost.program')}
          </a>
        </p>
      </section>
    </div>
  )
}

/** A limit in another currency says nothing of this price. */
const limitIn = (money: { amount: number; currency: string } | undefined, currency: string) =>
  money?.currency === currency ? money.amount : undefined
