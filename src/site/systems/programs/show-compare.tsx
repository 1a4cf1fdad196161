import type { Context } from 'hono'
import type { SiteEnv, SystemTools } from '../../system.ts'
import { ComparePage, maxCompared } from './compare-page.tsx'
import { programsAsked } from './programs-asked.ts'

/** The programs that the address names, side by side. There are too many pairs of programs to keep each in memory. */
export async function showCompare(c: Context<SiteEnv>, { load, show }: SystemTools) {
  const asked = programsAsked(c, maxCompared)
  const { content, frame, clock, page, path, crumbs, made } = await load(c, {
    lists: ['degree-type', 'program'],
    documents: asked.map((key) => ({ type: 'program', key })),
  })
  return show(
    c,
    made(
      <ComparePage
        frame={frame}
        path={path}
        crumbs={[...crumbs, { label: page.title, href: path, own: page.own }]}
        programs={asked.flatMap((key) => content.get('program', key) ?? [])}
        degrees={content.list('degree-type')}
        offered={content.list('program')}
        clock={clock}
      />,
    ),
  )
}
