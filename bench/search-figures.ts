import { Client } from 'pg'
import { documentsQuery, listDocuments, publish, saveRevision } from '../src/core/content/index.ts'
import { renewWords } from '../src/core/site-search/index.ts'
import type { Ctx } from '../src/core/context.ts'
import { newId } from '../src/kernel/ids.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { createLog } from '../src/platform/log/log.ts'
import { fillDocuments, typedSearches } from '../test/support/many-documents.ts'

/**
 * What this prints as JSON, given the ports of the application and of the bare server, the database and how often to search. `bareMs`: the
 * bare server sends a page of results, at the 95th percentile too; `noticeMs`: a notice goes through the database.
 */
export type SearchFigures = {
  searchMs: number
  listMs: number
  bareMs: number
  shownMs: number
  noticeMs: number
}

const [port = '', barePort = '', url = '', rounds = ''] = process.argv.slice(2)
const publications = 10
const giveUpAfterMs = 10_000

const client = new Client({ connectionString: url })
await client.connect()
const database = openDatabase(url, { log: createLog({ level: 'error' }), connections: 2, queryMs: 60_000 })
const ctx: Ctx = {
  db: database.db,
  actor: { kind: 'system', name: 'bench' },
  now: () => new Date(),
  requestId: newId(),
  jobs: { send: async () => {} },
}
await fillDocuments(client)
await renewWords(ctx)
await client.query('analyze document; analyze revision; analyze published_entry; analyze search_word')

/** As editors ask for a list of the studio: of each kind, at its start and further on, by time and by title, in part and by a word. */
const lists = ['page', 'post'].flatMap((type) =>
  [{}, { sort: 'title' }, { skip: 1500 }, { show: 'changed' }, { q: 'kirembota p-1' }].map((more) =>
    documentsQuery.parse({ type, ...more }),
  ),
)
const searches: number[] = []
const listed: number[] = []
const bare: number[] = []
for (let round = 0; round < Number(rounds); round++) {
  for (const typed of typedSearches) {
    searches.push(await timed(`http://127.0.0.1:${port}/search?q=${encodeURIComponent(typed)}`))
    bare.push(await timed(`http://127.0.0.1:${barePort}/search-identity`))
  }
  for (const list of lists) {
    const start = performance.now()
    await listDocuments(ctx, list)
    listed.push(performance.now() - start)
  }
}

const shown: number[] = []
const notices: number[] = []
for (let count = 0; count < publications; count++) {
  notices.push(await noticeTime())
  shown.push(await shownTime(`quokka${newId().replaceAll('-', '').slice(-12)}`))
}
const figures: SearchFigures = {
  searchMs: percentile(searches, 0.95),
  listMs: percentile(listed, 0.95),
  bareMs: percentile(bare, 0.95),
  shownMs: Math.max(...shown),
  noticeMs: Math.max(...notices),
}
process.stdout.write(JSON.stringify(figures))
await client.end()
await database.close()

async function timed(address: string): Promise<number> {
  const start = performance.now()
  const response = await fetch(address)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return performance.now() - start
}

/** From the act of publishing until the page shows the word and search finds it. */
async function shownTime(word: string): Promise<number> {
  const data = { title: 'Bench', lead: `A page about ${word}.`, body: [] }
  const basedOn = null
  const revision = await saveRevision(ctx, 'page', `bench/${word}`, data, { basedOn })
  // It is asked for before, so that what is remembered of it has to go.
  await fetch(`http://127.0.0.1:${port}/bench/${word}`)
  const start = performance.now()
  await publish(ctx, 'page', `bench/${word}`, revision)
  await Promise.all([
    untilShown(`/bench/${word}`, (html) => html.includes(`A page about ${word}.`)),
    untilShown(`/search?q=${word}`, (html) => html.includes(`/bench/${word}"`)),
  ])
  return performance.now() - start
}

async function untilShown(path: string, isShown: (html: string) => boolean): Promise<void> {
  const giveUpAt = performance.now() + giveUpAfterMs
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`)
    if (isShown(await response.text())) return
    if (performance.now() > giveUpAt) throw new Error(`${path} does not show what was published`)
  }
}

/** The least that publishing can cost: a committed notice that another connection hears. */
async function noticeTime(): Promise<number> {
  await client.query('listen bench')
  const heard = new Promise((resolve) => client.once('notification', resolve))
  const start = performance.now()
  await database.pool.query(`select pg_notify('bench', '')`)
  await heard
  return performance.now() - start
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
}
