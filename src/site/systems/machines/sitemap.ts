import { Readable } from 'node:stream'
import { SitemapStream, streamToPromise } from 'sitemap'
import type { PublishedAddress } from '../../../core/content/index.ts'

/** The site map (sitemaps.org 0.9). A date stands only where it says when a reader last saw something else. */
export async function sitemapXml(origin: string, addresses: readonly PublishedAddress[]): Promise<string> {
  const items = addresses.map(({ path, changedAt }) => ({
    url: path,
    ...(changedAt && { lastmod: changedAt.toISOString() }),
  }))
  const stream = new SitemapStream({
    hostname: origin,
    xmlns: { news: false, xhtml: false, image: false, video: false },
  })
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString()
}
