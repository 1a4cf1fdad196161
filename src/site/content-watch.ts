import { z } from 'zod'
import { contentChannel, listTag } from '../core/content/index.ts'
import type { Log } from '../platform/log/log.ts'
import { repeatEvery } from '../platform/process/repeat-every.ts'
import { dayTag } from './page-makers.tsx'
import type { PageCache } from './page-cache.ts'

const hourCheckMs = 60_000

type Options = { cache: Pick<PageCache, 'drop' | 'dropAll'>; refresh: () => void; now: () => Date; log: Log }

/** Keeps this server's finished pages in step with what is published, on whichever server that happened. */
export function watchContent({ cache, refresh, now, log }: Options) {
  const hourNow = () => now().toISOString().slice(0, 13)
  let lastHour = hourNow()
  // What is due changes at midnight in the school's zone, and that is a full hour nearly everywhere: one rendering an hour.
  const hours = repeatEvery(
    hourCheckMs,
    () => {
      const hour = hourNow()
      if (hour !== lastHour) cache.drop([dayTag])
      lastHour = hour
    },
    { name: 'pages.hour', log },
  )
  return {
    channel: contentChannel,
    /** `en:program:bioethics` takes out its own page and every list of programs. */
    published(payload: string) {
      const tags = tagsIn(payload)
      // Anyone who may connect may notify: what cannot be read may name anything.
      if (tags === null) cache.dropAll()
      else cache.drop([...tags, ...tags.map(listTagOf)])
      refresh()
    },
    /** What was published while nobody listened is not known. */
    connected() {
      cache.dropAll()
      refresh()
    },
    close: () => hours.stop(),
  }
}

const payloads = z.array(z.string())

function tagsIn(payload: string): string[] | null {
  try {
    return payloads.parse(JSON.parse(payload))
  } catch {
    return null
  }
}

function listTagOf(tag: string): string {
  const [locale, type = ''] = tag.split(':')
  return listTag(type, locale)
}
