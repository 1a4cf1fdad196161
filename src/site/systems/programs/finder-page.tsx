import type { PublishedSummary } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import type { Clock } from '../../clock.ts'
import { Breadcrumb, type Crumb } from '../../components/breadcrumb.tsx'
import { Page } from '../../components/page.tsx'
import { ProgramCard } from '../../components/program-card.tsx'
import { ShortListButton } from '../../components/short-list.tsx'
import type { Frame } from '../../frame.ts'
import { pageKey } from '../../page-key.ts'
import type { ShownPage } from '../../pages/content.tsx'
import type { Candidate } from './candidates.ts'
import { FinderForm } from './finder-form.tsx'
import { labelsOf, type Labels } from './labels.ts'
import { NothingFound } from './nothing-found.tsx'
import type { ProgramQuery } from './program-query.ts'

export type FinderProps = {
  frame: Frame
  path: string
  page: ShownPage
  crumbs: readonly Crumb[]
  query: ProgramQuery
  candidates: readonly Candidate[]
  degrees: readonly PublishedSummary<'degree-type'>[]
  clock: Clock
}

/** All programs, narrowed by what an address asks. */
export function FinderPage(props: FinderProps) {
  const { frame, path, page, crumbs, query, candidates, degrees } = props
  const labels = labelsOf(candidates, degrees)
  const found = query.find(candidates)
  return (
    <Page frame={frame} title={page.title} description={page.lead} canonicalPath={path}>
      <div className="page-head page-head-short">
        <Breadcrumb crumbs={crumbs} />
        <h1>{page.title}</h1>
        <p className="lead">{page.lead}</p>
      </div>
      <program-finder class="finder">
        <FinderForm path={path} query={query} candidates={candidates} labels={labels} />
        <section className="finder-results" id="results" aria-labelledby="found">
          <h2 id="found" tabIndex={-1}>
            {t('finder.found', { count: found.length, of: candidates.length })}
          </h2>
          <Chips path={path} query={query} labels={labels} />
          {found.length > 0 ? (
            <Found {...props} found={found} />
          ) : (
            <NothingFound {...props} labels={labels} />
          )}
        </section>
        <p className="visually-hidden" role="status" />
      </program-finder>
    </Page>
  )
}

type ChipsProps = { path: string; query: ProgramQuery; labels: Labels }

/** What it is narrowed by; each chip leads to the same without it. */
function Chips({ path, query, labels }: ChipsProps) {
  const chips = [
    ...(query.words === ''
      ? []
      : [{ label: t('finder.quoted', { words: query.words }), without: query.withWords('') }]),
    ...query.filters.map(({ name, value }) => ({
      label: labels[name].get(value) ?? value,
      without: query.without(name, value),
    })),
  ]
  if (chips.length === 0) return null
  return (
    <ul className="filter-chips" aria-label={t('finder.chips')}>
      {chips.map(({ label, without }) => (
        <li key={label}>
          <a className="filter-chip" href={pageKey(path, without.entries)}>
            <span className="visually-hidden">{t('finder.remove')} </span>
            <span>{label}</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a className="filter-clear" href={path}>
            {t('finder.clear')}
          </a>
        </li>
      )}
    </ul>
  )
}

function Found({ path, found, degrees, clock }: FinderProps & { found: readonly Candidate[] }) {
  return (
    <form action={`${path}/compare`} method="get" className="found">
      <div className="found-list">
        {found.map(({ key, program }) => (
          <ProgramCard
            key={key}
            program={program}
            degree={degrees.find((each) => each.key === program.summary.degreeType)?.summary}
            clock={clock}
            level={3}
          >
            <label className="card-choice">
              <input type="checkbox" name="program" value={key} />
              <span>
                {t('finder.compare.one')} <span className="visually-hidden">{program.summary.listedAs}</span>
              </span>
            </label>
            <ShortListButton program={key} name={program.summary.listedAs} path={path} />
          </ProgramCard>
        ))}
      </div>
      <p className="found-actions">
        <button type="submit" className="button">
          {t('finder.compare')}
        </button>
        <span className="help">{t('finder.compare.help')}</span>
      </p>
    </form>
  )
}
