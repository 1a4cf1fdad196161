import type { Frame } from '../../frame.ts'

/** What robots may read (RFC 9309). Pages that want to stay out of search say so themselves: a robot that may not read them would not know. */
export function robotsTxt({ school, systems }: Pick<Frame, 'school' | 'systems'>, origin: string): string {
  const hidden = ['/desk', '/api/', '/receipts/', ...(systems.search ? [`${systems.search}?`] : [])]
  return [
    'User-agent: *',
    ...hidden.map((path) => `Disallow: ${path}`),
    ...(school.hideFromSearchEngines ? [] : ['', `Sitemap: ${origin}/sitemap.xml`]),
    '',
  ].join('\n')
}
