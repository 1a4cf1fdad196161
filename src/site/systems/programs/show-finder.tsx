import type { Context } from 'hono'
import type { SiteEnv, SystemTools } from '../../system.ts'
import { candidatesFrom } from './candidates.ts'
import { FinderPage } from './finder-page.tsx'
import { ProgramQuery } from './program-query.ts'

/** Beyond this many filters an address is one of too many to keep: they would push out of memory what everyone reads. */
const maxKeptFilters = 2

/** The finder as its address asks. Words are never kept in memory, nor a form that was sent unfilled. */
export async function showFinder(c: Context<SiteEnv>, { load, cached, show }: SystemTools) {
  const { content, frame, clock, page, path, crumbs, made } = await load(c, {
    lists: ['degree-type', 'program'],
  })
  const [programs, degrees] = [content.list('program'), content.list('degree-type')]
  const candidates = candidatesFrom(programs, degrees, clock)
  const query = ProgramQuery.parse(new URL(c.req.url).searchParams, candidates)
  const make = () =>
    made(
      <FinderPage
        frame={frame}
        path={path}
        page={page}
        crumbs={crumbs}
        query={query}
        candidates={candidates}
        degrees={degrees}
        clock={clock}
      />,
      ['program', 'degree-type'],
      [],
      programs.flatMap(({ summary }) => summary.deadlines),
    )
  const isKept = query.words === '' && query.entries.length <= maxKeptFilters
  return isKept ? cached(c, async () => make(), query.entries) : show(c, make())
}
