import type { PublishedSummary } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import type { Clock } from '../../clock.ts'
import { Breadcrumb, type Crumb } from '../../components/breadcrumb.tsx'
import { Page } from '../../components/page.tsx'
import { WrittenHead } from '../../components/written.tsx'
import { ProgramCard } from '../../components/program-card.tsx'
import { ShortListButton } from '../../components/short-list.tsx'
import { FilterChips } from '../../finding/filter-chips.tsx'
import { ListForm } from '../../finding/list-form.tsx'
import { NothingFound } from '../../finding/nothing-found.tsx'
import type { Frame } from '../../frame.ts'
import { pageKey } from '../../page-key.ts'
import type { ShownPage } from '../../pages/content.tsx'
import type { Candidate } from './candidates.ts'
import { labelsOf } from './labels.ts'
import { orders, type ProgramQuery } from './program-query.ts'
import { scopeNames } from './scopes.ts'

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
  const list = { path, query, items: candidates, labels: labelsOf(candidates, degrees) }
  const found = query.find(candidates)
  return (
    <Page
      frame={frame}
      title={page.title}
      description={page.lead}
      canonicalPath={path}
      crumbs={crumbs}
      herePath={pageKey(path, query.entries)}
    >
      <div className="page-head page-head-short">
        <Breadcrumb crumbs={crumbs} />
        <WrittenHead page={page} />
      </div>
      <list-finder class="finder">
        <ListForm
          {...list}
          name={t('finder.form')}
          submit={t('finder.submit')}
          legends={named(scopeNames, (scope) => t(`finder.scope.${scope}`))}
          orders={named(orders, (order) => t(`finder.order.${order}`))}
          telling={['start']}
        />
        <section className="finder-results" id="results" aria-labelledby="found">
          <h2 id="found" tabIndex={-1}>
            {t('finder.found', { count: found.length, of: candidates.length })}
          </h2>
          <FilterChips {...list} />
          {found.length > 0 ? (
            <Found {...props} found={found} />
          ) : (
            <NothingFound
              {...list}
              brings={(count) => t('finder.none.brings', { count })}
              all={t('finder.all')}
            />
          )}
        </section>
        <p className="visually-hidden" role="status" />
      </list-finder>
    </Page>
  )
}

const named = <Name extends string>(names: readonly Name[], say: (name: Name) => string) =>
  Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, string>

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
                {t('finder.compare.one')} <span className="visually-hidden">{program.summary.name}</span>
              </span>
            </label>
            <ShortListButton program={key} name={program.summary.name} path={path} />
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
