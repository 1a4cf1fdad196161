import { yearsOf } from '../../../core/costs/index.ts'
import type { Source } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import { formatMoney } from '../../../messages/spoken-formats.ts'
import { costLines, priceOfFormat } from '../../components/cost-words.ts'
import { FactTable } from '../../components/fact-table.tsx'
import { SourceNotes, sourcesOf } from '../../components/source-note.tsx'
import { pageKey } from '../../page-key.ts'
import type { ShownProgram } from './shown-program.ts'

type Program = ShownProgram['program']
type Format = Program['formats'][number]
type Cost = Program['costs'][number]

/** What each format costs: every line, what the school bills apart from what living costs, and the whole degree. */
export function Costs({ frame, slug, program: { formats, costs } }: ShownProgram) {
  const calculator = frame.systems.cost
  const sources = sourcesOf(costs)
  // A pace costs the same wherever one studies, unless a line names a place.
  const studies = [...new Map(formats.map((format) => [namesOf(costs, format), format])).values()]
  const priced = studies.filter((format) => linesOf(costs, format).some(({ amount }) => amount))
  const unknown = studies.filter((format) => !priced.includes(format))
  const others = costs.filter(({ kind }) => kind === 'total' || kind === 'other')
  return (
    <>
      {priced.map((format) => (
        <FormatCosts key={`${format.pace} ${format.place}`} format={format} costs={costs} sources={sources} />
      ))}
      {unknown.map((format) => (
        <p key={`${format.pace} ${format.place}`} className="cost-unknown">
          {t('program.cost.unknown', { format: nameOf(format) })}
        </p>
      ))}
      {others.length > 0 && (
        <FactTable
          caption={t('program.cost.other')}
          columns={[t('program.cost.what'), t('program.cost.amount')]}
          rows={others.map(rowOf)}
          sources={sources}
          figures
        />
      )}
      {calculator && (
        <p className="actions">
          <a className="button button-quiet" href={pageKey(calculator, [['program', slug]])}>
            {t('program.cost.calculator')}
          </a>
        </p>
      )}
      <SourceNotes sources={sources} />
    </>
  )
}

type FormatProps = { format: Format; costs: readonly Cost[]; sources: readonly Source[] }

function FormatCosts({ format, costs, sources }: FormatProps) {
  const price = priceOfFormat(costs, format)
  const [years = 1] = yearsOf(format)
  const money = (amount: number) => formatMoney({ amount, currency: price.currency })
  return (
    <FactTable
      caption={nameOf(format)}
      columns={[t('program.cost.what'), t('program.cost.amount')]}
      rows={linesOf(costs, format).map(rowOf)}
      foot={[
        [t('cost.billed'), money(price.billed)],
        ...(price.living > 0 ? [[t('cost.living.unbilled'), money(price.living)]] : []),
        [t(price.isComplete ? 'cost.whole' : 'cost.whole.least', { years }), money(price.total)],
      ]}
      sources={sources}
      figures
    />
  )
}

const rowOf = ({ label, covers, amount, per = 'year', kind, waiver, source }: Cost) => ({
  cells: [label, amount ? formatMoney(amount) : t('fact.cost.none')],
  note: [
    covers,
    kind !== 'other' && per !== 'year' ? t(`cost.per.${per}`) : undefined,
    waiver && t('cost.waiver', { who: waiver }),
  ]
    .filter(Boolean)
    .join('. '),
  source,
})

const linesOf = (costs: readonly Cost[], format: Format) =>
  costLines(costs, format).filter((line): line is Cost => 'source' in line)

const namesOf = (costs: readonly Cost[], format: Format) =>
  JSON.stringify([format.pace, yearsOf(format)[0], linesOf(costs, format).map(({ label }) => label)])

const nameOf = ({ pace, place, length }: Format) =>
  t('cost.format', { pace: t(`pace.${pace}`), place: t(`place.${place}`).toLowerCase(), length })
