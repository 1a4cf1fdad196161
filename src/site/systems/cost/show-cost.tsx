import type { Context } from 'hono'
import type { SiteEnv, SystemTools } from '../../system.ts'
import { pageKey } from '../../page-key.ts'
import { CostPage } from './cost-page.tsx'
import { costKeys, costQuery } from './cost-query.ts'

/** The calculator as its address asks. What a student typed is theirs: only the plain addresses are kept in memory. */
export async function showCost(c: Context<SiteEnv>, { load, cached, once }: SystemTools) {
  const { content, frame, page, path, crumbs, made } = await load(c, { lists: ['program', 'aid'] })
  const programs = content.list('program')
  const search = new URL(c.req.url).searchParams
  const currency =
    programs.flatMap(({ summary }) => summary.costs).find(({ amount }) => amount)?.amount?.currency ?? 'USD'
  const query = costQuery(search, programs, currency)
  const make = (shown: readonly (readonly [string, string])[]) =>
    made(
      <CostPage
        frame={frame}
        path={path}
        herePath={pageKey(path, shown)}
        page={page}
        crumbs={crumbs}
        query={query}
        programs={programs}
        aids={content.list('aid')}
      />,
      ['program', 'aid'],
    )
  if (!query || [...search.keys()].some((name) => name !== 'program' && name !== 'pace'))
    return once(c, make([...search].filter(([name]) => costKeys.some((key) => key === name))))
  // As it was understood, so that misspelled addresses cannot fill the memory.
  const isPlain = search.get('program') === null && search.get('pace') === null
  const values: readonly (readonly [string, string])[] = isPlain
    ? []
    : [
        ['program', query.program.key],
        ['pace', query.format.pace],
      ]
  return cached(c, async () => make(values), values)
}
