import { Hono } from 'hono'
import { contentTag } from '../core/content/index.ts'
import { spokenLocale } from '../messages/message.ts'
import { homeCrumb } from './components/breadcrumb.tsx'
import type { SiteEnv, SiteSystem, SystemPlace, SystemTools } from './system.ts'
import type { SystemPlaces } from './system-places.ts'
import { ownUnless } from './visited-language.ts'

/** Answers what arrives at a place of a system; the rest goes on to the site's other routes. */
export function mountSystems(
  site: Hono<SiteEnv>,
  systems: readonly SiteSystem[],
  places: Pick<SystemPlaces, 'find'>,
  tools: SystemTools,
): void {
  const apps = new Map(systems.map((system) => [system.name, appOf(system, tools)]))
  site.use(async (c, next) => {
    const place = await places.find(c.req.path)
    const app = place && apps.get(place.system)
    if (!app) return next()
    c.env.place = place
    const answer = await app.fetch(c.req.raw, c.env)
    // Set to undefined by an app that does not know the path.
    return c.env.place ? answer : next()
  })
}

function appOf(system: SiteSystem, tools: SystemTools): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>({ getPath: (_request, options) => options?.env?.place?.rest ?? '/' })
  system.routes(app, tools)
  app.notFound((c) => {
    delete c.env.place
    return c.body(null, 404)
  })
  // The site answers failures, for all its pages in one way.
  app.onError((error) => {
    throw error
  })
  return app
}

/** What every page of a system is made with. */
export function systemTools({ read, open, enter, ...rest }: Omit<SystemTools, 'load'>): SystemTools {
  return {
    ...rest,
    enter: (told) => enter({ locale: spokenLocale(), ...told }),
    read,
    open,
    async load(c, { lists = [], documents = [] } = {}, main) {
      const { key, path } = placeOf(c.env.place)
      const above = key
        .split('/')
        .slice(0, -1)
        .map((_, index, parts) => parts.slice(0, index + 1).join('/'))
      const content = await read({
        lists: [...new Set(['menu', 'alert', ...lists] as const)],
        documents: [
          { type: 'settings', key: 'school' },
          ...[...above, key].map((each) => ({ type: 'page', key: each }) as const),
          ...documents,
        ],
      })
      const page = content.get('page', key)
      if (!page) throw new Error(`the page ${key} is not published, yet its system was found`)
      const { made, ...opened } = open(content, main)
      const ownOf = (found: typeof page) => ownUnless(found.locale !== undefined, opened.frame)
      const parents = above.flatMap((each) => {
        const parent = content.get('page', each)
        return parent ? [{ label: parent.data.title, href: `/${each}`, own: ownOf(parent) }] : []
      })
      return {
        ...opened,
        content,
        page: { ...page.data, own: ownOf(page) },
        path,
        crumbs: [homeCrumb(opened.frame), ...parents],
        made: (element, lists = [], tags = [], dates = []) =>
          made(element, lists, [contentTag('page', key), ...tags], dates),
      }
    },
  }
}

export function placeOf(place: SystemPlace | undefined): SystemPlace {
  if (!place) throw new Error('a system is asked only where a page names it')
  return place
}
