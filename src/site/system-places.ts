import { systemNames, systemTopic } from '../core/content/index.ts'
import { isUnavailable } from '../kernel/errors.ts'
import { ownTexts, speakAsOwn, speaking } from '../messages/message.ts'
import type { ContentReader } from './content-reader.ts'
import type { SystemPaths } from './frame.ts'
import type { SiteSystem, SystemPlace } from './system.ts'

const pagesWithSystems = {
  type: 'page',
  topics: systemNames.map(systemTopic),
  order: 'position',
  limit: 100,
} as const

/** Where the school's pages put its systems, and the language that its settings name; read again whenever content changes. */
export function createSystemPlaces(read: ContentReader, systems: readonly SiteSystem[]) {
  let known: readonly Omit<SystemPlace, 'rest'>[] = []
  let reading: Promise<void> | null = null
  const byName = new Map(systems.map((each) => [each.name, each]))
  // Lists, not documents: a read that misses a document is not kept for when the database is away.
  const lists = [pagesWithSystems, ...systems.flatMap(({ needs }) => needs ?? [])]

  async function readPlaces(): Promise<void> {
    // A system stands where the school put it, whoever translates the page.
    const { list, get } = await speaking(ownTexts(), () =>
      read({ lists, documents: [{ type: 'settings', key: 'school' }] }),
    )
    const settings = get('settings', 'school')?.data
    if (settings) await speakAsOwn(settings.language)
    const isOn = ({ needs }: SiteSystem) => !needs || list(needs).length > 0
    known = list(pagesWithSystems).flatMap(({ key, summary: { system } }) => {
      const found = system && byName.get(system)
      return found && isOn(found) ? [{ system, key, path: `/${key}` }] : []
    })
  }

  const written = () => JSON.stringify([known, ownTexts().tag])

  function placeAt(path: string): SystemPlace | null {
    const place = known
      .filter((each) => path === each.path || path.startsWith(`${each.path}/`))
      .toSorted((one, other) => other.path.length - one.path.length)[0]
    return place ? { ...place, rest: path.slice(place.path.length) || '/' } : null
  }

  return {
    /** True when any place, or the language, is another than before. */
    async refresh(): Promise<boolean> {
      const before = written()
      const own = readPlaces()
      // Who asks next tries again: without it every system would be a page that is not found until something is published.
      reading = own.catch(() => {
        reading = null
      })
      await own
      return written() !== before
    },
    /** @returns null where no system stands; so too for all before the first read, while the database is away */
    async find(path: string): Promise<SystemPlace | null> {
      reading ??= readPlaces().catch((error) => {
        reading = null
        if (!isUnavailable(error)) throw error
      })
      await reading
      return placeAt(path)
    },
    paths: (): SystemPaths =>
      Object.fromEntries(known.map(({ system, path }) => [system, path] as const).toReversed()),
    queryKeys(path: string): readonly string[] | undefined {
      const place = placeAt(path)
      const keys = place && byName.get(place.system)?.queryKeys
      return keys && Object.hasOwn(keys, place.rest) ? keys[place.rest] : undefined
    },
    /** First segments of paths under which letters are kept as they are. */
    withKeys: (): readonly string[] =>
      known.flatMap(({ system, path }) =>
        byName.get(system)?.hasKeys ? [path.split('/')[1]?.toLowerCase() ?? ''] : [],
      ),
  }
}

export type SystemPlaces = ReturnType<typeof createSystemPlaces>
