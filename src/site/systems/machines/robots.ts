import type { Frame } from '../../frame.ts'

/** What robots may read (RFC 9309). Pages that want to stay out of search say so themselves, and results name the page that stands for them: a robot that may not read them would not know. */
export function robotsTxt({ school }: Pick<Frame, 'school'>, origin: string): string {
  const hidden = ['/desk', '/api/', '/receipts/', '/*/receipts/']
  return [
    'User-agent: *',
    ...hidden.map((path) => `Disallow: ${path}`),
    ...(school.hideFromSearchEngines ? [] : ['', `Sitemap: ${origin}/sitemap.xml`]),
    '',
  ].join('\n')
}
