import { yearsOf } from '../../../core/costs/index.ts'
import type { ContentTypes, PublishedSummary, SummaryOf } from '../../../core/content/index.ts'
import type { Price } from '../../../core/costs/index.ts'
import { t } from '../../../messages/message.ts'
import { formatMoney } from '../../../messages/spoken-formats.ts'
import { priceOfFormat } from '../../components/cost-words.ts'
import { maxYears, meansFields, ownFigures, type CostQuery } from './cost-query.ts'

type Props = {
  path: string
  query: CostQuery
  programs: readonly PublishedSummary<'program'>[]
  price: Price
  loan: SummaryOf<ContentTypes['aid']> | undefined
}

/** What one says of oneself: the program, how one studies, what one may leave out, and what one has. */
export function CostForm({ path, query, programs, price, loan }: Props) {
  const { program, format } = query
  const { formats } = program.summary
  const [paces, places] = [formats.map(({ pace }) => pace), formats.map(({ place }) => place)]
  const [usual = 1] = yearsOf(format)
  const others = Array.from({ length: maxYears }, (_, index) => index + 1).filter((count) => count !== usual)
  return (
    <cost-form>
      <form className="cost-form" action={path} method="get" aria-label={t('cost.form')}>
        <Choice
          name="program"
          label={t('cost.form.program')}
          chosen={program.key}
          options={programs.map(({ key, summary }) => [key, summary.name])}
        />
        <Choice
          name="pace"
          label={t('program.formats.pace')}
          chosen={format.pace}
          options={[...new Set(paces)].map((pace) => [pace, t(`pace.${pace}`)])}
        />
        {new Set(places).size > 1 && (
          <Choice
            name="place"
            label={t('program.formats.place')}
            chosen={format.place}
            options={[...new Set(places)].map((place) => [place, t(`place.${place}`)])}
          />
        )}
        <Choice
          name="years"
          label={t('cost.form.years')}
          chosen={query.years === usual ? '' : String(query.years)}
          // The usual length has no value: it follows when another program is chosen.
          options={[
            ['', t('cost.years.usual', { years: usual })],
            ...others.map((count) => [String(count), t('cost.years', { years: count })] as const),
          ]}
        />
        <Waivers price={price} without={query.without} />
        <OwnFigures query={query} price={price} programs={programs} />
        <fieldset className="scope">
          <legend>{t('cost.means')}</legend>
          <p className="help">{t('cost.means.help')}</p>
          {meansFields.map((name) => (
            <Amount
              key={name}
              name={name}
              query={query}
              help={name === 'loan' ? loanHelp(loan) : undefined}
            />
          ))}
        </fieldset>
        <p className="cost-submit">
          <button type="submit" className="button">
            {t('cost.form.submit')}
          </button>
        </p>
      </form>
      <p className="visually-hidden" role="status" />
    </cost-form>
  )
}

type ChoiceProps = {
  name: string
  label: string
  chosen: string
  options: readonly (readonly [value: string, label: string])[]
}

const Choice = ({ name, label, chosen, options }: ChoiceProps) => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <select id={name} name={name} defaultValue={chosen}>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </div>
)

/** Only what the school says may be left out, with who may. */
function Waivers({ price, without }: { price: Price; without: readonly string[] }) {
  const lines = price.lines.filter(({ line }) => line.waiver !== undefined)
  if (lines.length === 0) return null
  return (
    <fieldset className="scope">
      <legend>{t('cost.waivers')}</legend>
      {lines.map(({ id, line }) => (
        <label key={id} className="choice">
          <input type="checkbox" name="without" value={id} defaultChecked={without.includes(id)} />
          <span>
            {line.label}
            <small className="note">{t('cost.waiver', { who: line.waiver ?? '' })}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type OwnProps = Pick<Props, 'query' | 'price' | 'programs'>

function OwnFigures({ query, price, programs }: OwnProps) {
  const missing = ownFigures.filter((name) =>
    price.lines.some(({ line }) => line.kind === name && line.amount === undefined),
  )
  if (missing.length === 0) return null
  return (
    <fieldset className="scope">
      <legend>{t('cost.own')}</legend>
      <p className="help">{t('cost.own.help')}</p>
      {missing.map((name) => (
        <Amount
          key={name}
          name={name}
          query={query}
          help={name === 'living' ? publishedLiving(programs) : undefined}
        />
      ))}
    </fieldset>
  )
}

/** What another program says of living in the same town: a hint, never a figure of this program. */
function publishedLiving(programs: OwnProps['programs']): string | undefined {
  const known = programs.flatMap(({ summary }) =>
    summary.formats.flatMap((format) => {
      const { lines, living, currency } = priceOfFormat(summary.costs, format)
      const isKnown = lines.every(({ line, total }) => line.kind !== 'living' || total !== null)
      const [years = 1] = yearsOf(format)
      return isKnown
        ? [{ name: summary.name, pace: format.pace, amount: Math.round(living / years), currency }]
        : []
    }),
  )
  const [first] = known
  return (
    first &&
    t('cost.living.published', {
      program: first.name,
      pace: t(`pace.${first.pace}`).toLowerCase(),
      amount: formatMoney(first),
    })
  )
}

type AmountProps = { name: keyof CostQuery['typed']; query: CostQuery; help?: string | undefined }

function Amount({ name, query, help }: AmountProps) {
  const typed = query.typed[name]
  const isWrong = typed !== undefined && query.amounts[name] === undefined
  const about = [help && `${name}-help`, isWrong && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={name}>{t(`cost.amount.${name}`)}</label>
      {help && (
        <span id={`${name}-help`} className="help">
          {help}
        </span>
      )}
      {isWrong && (
        <span id={`${name}-error`} className="field-error">
          {t('cost.amount.wrong')}
        </span>
      )}
      <input
        id={name}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typed}
        aria-describedby={about || undefined}
        aria-invalid={isWrong || undefined}
      />
    </div>
  )
}

function loanHelp(loan: Props['loan']): string | undefined {
  if (!loan?.perYear) return undefined
  const words = { name: loan.name, audience: loan.audience, year: formatMoney(loan.perYear) }
  return loan.inAll
    ? t('cost.loan.limits', { ...words, all: formatMoney(loan.inAll) })
    : t('cost.loan.limit', words)
}
