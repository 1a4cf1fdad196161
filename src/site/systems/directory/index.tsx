import { t } from '../../../messages/message.ts'
import { SystemContent } from '../../pages/system-content.tsx'
import { pageKey } from '../../page-key.ts'
import type { SiteSystem } from '../../system.ts'
import { countEntries, entriesWith } from './entries-with.ts'
import { FilterForm, maxTyped } from './filter-form.tsx'

/** A page of many entries (links, questions, rows) that readers narrow by a word, by plain GET. */
export const directorySystem: SiteSystem = {
  name: 'directory',
  queryKeys: { '/': ['q'] },
  routes(app, tools) {
    app.get('/', async (c) => {
      const typed = (c.req.query('q') ?? '').trim().slice(0, maxTyped)
      const make = async () => {
        const shown = await tools.load(c)
        const { frame, page, path } = shown
        const body = typed === '' ? page.body : entriesWith(page.body, typed)
        const [count, of] = [countEntries(body), countEntries(page.body)]
        return shown.made(
          <SystemContent
            shown={{ ...shown, page: { ...page, body } }}
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
