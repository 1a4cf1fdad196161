import { create } from 'xmlbuilder2'

type Words = { name: string; description: string; origin: string; path: string }

/** What lets a browser search this site from its address bar (OpenSearch 1.1). Its short name has 16 characters at most. */
export const openSearchXml = ({ name, description, origin, path }: Words): string =>
  create({ version: '1.0', encoding: 'UTF-8' })
    .ele('http://a9.com/-/spec/opensearch/1.1/', 'OpenSearchDescription')
    .ele('ShortName')
    .txt(Array.from(name).slice(0, 16).join('').trim())
    .up()
    .ele('Description')
    .txt(Array.from(description).slice(0, 1024).join(''))
    .up()
    .ele('InputEncoding')
    .txt('UTF-8')
    .up()
    .ele('Image', { width: '16', height: '16', type: 'image/svg+xml' })
    .txt(`${origin}/icon.svg`)
    .up()
    .ele('Url', { type: 'text/html', template: `${origin}${path}?q={searchTerms}` })
    .up()
    .ele('Url', {
      type: 'application/x-suggestions+json',
      template: `${origin}${path}/completions?q={searchTerms}`,
    })
    .up()
    .ele('Url', {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: `${origin}${path}/description.xml`,
    })
    .up()
    .end({ prettyPrint: true })
