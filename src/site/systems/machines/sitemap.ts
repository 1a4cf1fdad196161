import { Readable } from 'node:stream'
import { SitemapStream, streamToPromise } from 'sitemap'
import { languages, translationLocale } from '../../../kernel/languages.ts'
import type { Frame } from '../../frame.ts'
import { pathIn } from '../../visited-language.ts'
import type { PublishedAddress } from '../../../core/content/index.ts'

/** The site map (sitemaps.org 0.9), with the languages that each page is written in. A date stands only where it says when a reader last saw something else. */
export async function sitemapXml(
  origin: string,
  addresses: readonly PublishedAddress[],
  { own, offered }: Pick<Frame, 'own' | 'offered'>,
): Promise<string> {
  const items = addresses.flatMap(({ path, changedAt, locales }) => {
    const lastmod = changedAt && { lastmod: changedAt.toISOString() }
    const written = offered.filter((language) => locales.includes(translationLocale(language)))
    if (written.length === 0) return [{ url: path, ...lastmod }]
    const links = [
      { lang: own.tag, url: path },
      ...written.map((language) => ({ lang: languages[language].tag, url: pathIn(language, path) })),
      { lang: 'x-default', url: path },
    ]
    return [path, ...written.map((language) => pathIn(language, path))].map((url) => ({
      url,
      links,
      ...lastmod,
    }))
  })
  const stream = new SitemapStream({
    hostname: origin,
    xmlns: { news: false, xhtml: offered.length > 0, image: false, video: false },
  })
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString()
}
