import type { Context } from 'hono'
import type { SiteEnv, SystemTools } from '../../system.ts'
import { programsAsked } from './programs-asked.ts'
import { ShortlistPage } from './shortlist-page.tsx'

/** As many as the store in the browser holds. */
const maxShown = 20

/** The programs that the address names. The list itself is in the visitor's browser; the school never learns whose it is. */
export async function showShortlist(c: Context<SiteEnv>, { load, show }: SystemTools) {
  const asked = programsAsked(c, maxShown)
  const { content, frame, clock, page, path, crumbs, made } = await load(c, {
    lists: ['degree-type', 'program'],
  })
  const all = content.list('program')
  return show(
    c,
    made(
      <ShortlistPage
        frame={frame}
        path={path}
        crumbs={[...crumbs, { label: page.title, href: path, own: page.own }]}
        programs={asked.flatMap((key) => all.find((each) => each.key === key) ?? [])}
        degrees={content.list('degree-type')}
        clock={clock}
      />,
    ),
  )
}
