import type { Client } from 'pg'

/** What staff read all day; `path` and `next` differ from one reading to the next, so that no answer is remembered. */
export type DeskRead = {
  readonly name: string
  readonly path: (at: number) => string
  /** An inquiry to read by its key beside it. */
  readonly next: (at: number) => string
}

const queues = ['open', 'overdue', 'today', 'mine', 'unassigned', 'waiting', 'answered', 'closed', 'all']
const filters: Record<string, string> = {
  'by program': 'program=bioethics',
  'without a program': 'program=-',
  'by way': 'channel=phone',
  'by source': 'source=fair',
  'by country': 'country=NG',
  'by tag': 'tag=visa',
  'by days': 'from=2025-03-01&to=2025-03-31&show=all',
}
const searches: Record<string, readonly string[]> = {
  'a name': ['zoë okafor', 'björn fischerson', 'hanako itova', 'mei tanakaez'],
  'a name, misspelled': ['zoe okaffor', 'bjorn fisherson', 'hanakko itova', 'mei tanacaez'],
  'an address': ['zoë.okafor', 'olu.diallo', 'uma.kim', 'vera.rossi'],
  'common words': ['part-time nurse', 'deadline', 'scholarship visa', 'program'],
}

export async function deskReads(client: Client): Promise<DeskRead[]> {
  const { rows } = await client.query<{ id: string; receipt: string; person: string }>(
    'select id, receipt, person_id as person from inquiry tablesample system (1) limit 500',
  )
  const one = (at: number) => rows[at % rows.length] ?? { id: '', receipt: '', person: '' }
  const next = (at: number) => one(at + 250).id
  const read = (name: string, path: DeskRead['path']): DeskRead => ({ name, path, next })
  return [
    ...queues.map((show) => read(`inbox, ${show}`, () => `/inbox?show=${show}`)),
    ...Object.entries(filters).map(([name, query]) => read(`inbox, ${name}`, () => `/inbox?${query}`)),
    read('one inquiry', (at) => `/inquiries/${one(at).id}`),
    read('one thread', (at) => `/inquiries/${one(at).id}/thread`),
    read('one person', (at) => `/people/${one(at).person}`),
    read('search, a reference number', (at) => `/search?q=${one(at).receipt}`),
    ...Object.entries(searches).map(([name, terms]) =>
      read(`search, ${name}`, (at) => `/search?q=${encodeURIComponent(terms[at % terms.length] ?? '')}`),
    ),
    read('quarantine', () => '/quarantine'),
    read('quarantine, discarded', () => '/quarantine?show=discarded'),
  ]
}
