import type { Context } from 'hono'
import type { SiteEnv, SystemTools } from '../../system.ts'
import { candidatesFrom } from './candidates.ts'
import { FinderPage } from './finder-page.tsx'
import { parseProgramQuery } from './program-query.ts'

/** The finder as its address asks. */
export async function showFinder(c: Context<SiteEnv>, { load, cached, once }: SystemTools) {
  const { content, frame, clock, page, path, crumbs, made } = await load(c, {
    lists: ['degree-type', 'program'],
  })
  const [programs, degrees] = [content.list('program'), content.list('degree-type')]
  const candidates = candidatesFrom(programs, degrees, clock)
  const query = parseProgramQuery(new URL(c.req.url).searchParams, candidates)
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
  return query.isKept ? cached(c, async () => make(), query.entries) : once(c, make())
}
