import type { Published, PublishedSummary } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import type { Clock } from '../../clock.ts'
import { Breadcrumb, type Crumb } from '../../components/breadcrumb.tsx'
import { Page } from '../../components/page.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { ShortListButton } from '../../components/short-list.tsx'
import type { Frame } from '../../frame.ts'
import { pageKey } from '../../page-key.ts'
import { cardAt } from '../../picture-cards.ts'
import { brochureOf } from '../../print/brochure-path.ts'
import { comparedRows, type ComparedRow } from './compared-rows.ts'

/** As many as a reader can hold side by side. */
export const maxCompared = 4

type Props = {
  frame: Frame
  /** Of the finder. */
  path: string
  crumbs: readonly Crumb[]
  programs: readonly Published<'program'>[]
  degrees: readonly PublishedSummary<'degree-type'>[]
  /** All that could be compared. */
  offered: readonly PublishedSummary<'program'>[]
  clock: Clock
}

/** Up to four programs side by side; first what differs, then what is the same for all. */
export function ComparePage(props: Props) {
  const { frame, path, crumbs, programs } = props
  return (
    <Page
      frame={frame}
      sheet="compare"
      title={t('compare.title')}
      description={t('compare.lead')}
      canonicalPath={`${path}/compare`}
      crumbs={crumbs}
      card={cardAt(`${path}/compare`)}
      herePath={addressOf(`${path}/compare`, programs)}
    >
      <div className="page-head page-head-short">
        <Breadcrumb crumbs={crumbs} />
        <h1>{t('compare.title')}</h1>
        <p className="lead">{t('compare.lead')}</p>
      </div>
      <div className="compare">
        {programs.length > 0 && <Table {...props} />}
        {programs.length < maxCompared && <AddProgram {...props} />}
        {programs.length > 0 && (
          <p className="actions">
            <a className="button" href={addressOf('/inquire', programs)}>
              {t('compare.ask', { count: programs.length })}
            </a>
            <a className="button button-quiet" href={brochureOf(...programs.map(({ key }) => key))}>
              {t('compare.brochure')}
            </a>
          </p>
        )}
      </div>
    </Page>
  )
}

const addressOf = (path: string, programs: readonly { key: string }[]) =>
  pageKey(
    path,
    programs.map(({ key }) => ['program', key] as const),
  )

function Table({ path, programs, degrees, clock }: Props) {
  const rows = comparedRows(programs, degrees, clock)
  const [same, different] = [rows.filter(({ isSame }) => isSame), rows.filter(({ isSame }) => !isSame)]
  const span = programs.length + 1
  return (
    <ScrollRegion className="compare-scroll" label={t('compare.table')}>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('compare.by')}</span>
            </th>
            {programs.map(({ key, data }) => (
              <th key={key} scope="col">
                <a href={`/programs/${key}`}>{data.name}</a>
                <span className="compare-tools">
                  <ShortListButton program={key} name={data.name} path={path} />
                  <a
                    href={addressOf(
                      `${path}/compare`,
                      programs.filter((each) => each.key !== key),
                    )}
                  >
                    {t('compare.remove')} <span className="visually-hidden">{data.name}</span>
                  </a>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {different.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, index) => (
                <td key={programs[index]?.key}>
                  <Lines lines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {same.length > 0 && programs.length > 1 && (
          <tbody className="compare-same">
            <tr>
              <th scope="rowgroup" colSpan={span}>
                {t('compare.same')}
              </th>
            </tr>
            {same.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td colSpan={programs.length}>
                  <div>
                    <Lines lines={row.cells[0] ?? []} />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </ScrollRegion>
  )
}

function Lines({ lines }: { lines: ComparedRow['cells'][number] }) {
  if (lines.length < 2) return lines[0]
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** A list to choose one more from; sent by GET, as the rest. */
function AddProgram({ path, programs, offered }: Props) {
  const others = offered.filter(({ key }) => programs.every((each) => each.key !== key))
  return (
    <form className="line-form" action={`${path}/compare`} method="get">
      {programs.map(({ key }) => (
        <input key={key} type="hidden" name="program" value={key} />
      ))}
      <div className="field">
        <label htmlFor="add">{t(programs.length === 0 ? 'compare.first' : 'compare.add')}</label>
        <select id="add" name="program" defaultValue="">
          <option value="">{t('form.choose')}</option>
          {others.map(({ key, summary }) => (
            <option key={key} value={key}>
              {summary.name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-quiet">
        {t('compare.add.button')}
      </button>
    </form>
  )
}
