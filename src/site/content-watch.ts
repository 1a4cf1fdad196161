import { z } from 'zod'
import { contentChannel, listTag } from '../core/content/index.ts'
import type { PageCache } from './page-cache.ts'

type Options = {
  cache: Pick<PageCache, 'drop' | 'dropAll'>
  /** Reads again what this server keeps of what is published; rejects where any of it could not be read. */
  refresh: () => Promise<void>
}

/** Keeps this server's finished pages in step with what is published, on whichever server that happened. */
export function watchContent({ cache, refresh: read }: Options) {
  let isBehind = false
  let last = 0

  function refresh(): void {
    const own = ++last
    read().then(
      () => own === last && (isBehind = false),
      () => own === last && (isBehind = true),
    )
  }

  return {
    channel: contentChannel,
    /**
     * `en:program:bioethics` takes out its own page and every list of programs.
     * @throws where the payload is no list of tags, once all is dropped and read again
     */
    published(payload: string) {
      const tags = tagsIn(payload)
      // Anyone who may connect may notify: what cannot be read may name anything.
      if (tags === null) cache.dropAll()
      else cache.drop([...tags, ...tags.map(listTagOf)])
      refresh()
      if (tags === null) throw new Error('A notice of what is published holds no list of tags.')
    },
    /** To be called every few seconds: no notice comes for what could not be read when the last one came. */
    catchUp() {
      if (isBehind) refresh()
    },
    /** What was published while nobody listened is not known. */
    connected() {
      cache.dropAll()
      refresh()
    },
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
