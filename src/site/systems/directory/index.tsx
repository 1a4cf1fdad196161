import { t } from '../../../messages/message.ts'
import { ContentPage } from '../../pages/content.tsx'
import { pageKey } from '../../page-key.ts'
import type { SiteSystem } from '../../system.ts'
import { countEntries, entriesWith } from './entries-with.ts'
import { FilterForm } from './filter-form.tsx'

const maxTyped = 80

/** A page of many entries (links, questions, rows) that readers narrow by a word, by plain GET. */
export const directory: SiteSystem = {
  name: 'directory',
  queryKeys: { '/': ['q'] },
  routes(app, tools) {
    app.get('/', async (c) => {
      const typed = (c.req.query('q') ?? '').trim().slice(0, maxTyped)
      const make = async () => {
        const shown = await tools.load(c)
        const { frame, page, path, crumbs } = shown
        const body = typed === '' ? page.body : entriesWith(page.body, typed)
        const [count, of] = [countEntries(body), countEntries(page.body)]
        return shown.made(
          <ContentPage
            frame={frame}
            path={path}
            page={{ ...page, body }}
            parents={crumbs.slice(1)}
            posts={[]}
            isFound={typed !== ''}
            opening={
              <FilterForm
                path={path}
                typed={typed}
                search={frame.systems.search && pageKey(frame.systems.search, [['q', typed]])}
                found={typed === '' ? '' : t('directory.found', { count, of, q: typed })}
              />
            }
          />,
        )
      }
      // What is typed is without number, and would push pages out of memory.
      return typed === '' ? tools.cached(c, make) : tools.once(c, await make())
    })
  },
}
