import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { renewWords, searchSite, suggest } from '../../src/core/site-search/index.ts'
import { openSchool } from '../support/database.ts'
import { fillDocuments, typedSearches as typed } from '../support/many-documents.ts'

type Plan = { 'Node Type': string; 'Relation Name'?: string; Filter?: string; Plans?: Plan[] }
const flatten = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flatten)]

/** Work for the database alone, which takes less than 30 ms where nothing else runs: says how fast the machine is just now. */
const yardstick = 'select sum(i) from generate_series(1, 200000) i'
/** So that a search may take 120 ms at most where nothing else runs. What the site promises, 30 ms, is measured by `npm run bench`. */
const maxYardsticks = 4

test(
  'a search over 5,000 documents is read by the index of its words, and takes no longer than a bound that grows with the load',
  // For filling the school, on a machine that does much else: the searches are held against the yardstick.
  { timeout: 300_000 },
  async () => {
    const { url, ctx } = await openSchool()
    // Past the pool, which waits two seconds for an answer.
    const client = new Client({ connectionString: url })
    await client.connect()
    onTestFinished(() => client.end())
    await fillDocuments(client)
    await renewWords({ ...ctx, db: drizzle(client) })
    for (const table of ['published_entry', 'search_word']) await client.query(`analyze ${table}`)

    const asked: { sql: string; params: unknown[] }[] = []
    const logged = drizzle(client, {
      logger: { logQuery: (sql, params) => void asked.push({ sql, params }) },
    })
    const acts = typed.flatMap((q) => [
      (db: typeof logged) => db.transaction((db) => searchSite({ ...ctx, db }, { q })),
      (db: typeof logged) => suggest({ ...ctx, db }, q),
    ])
    for (const act of acts) await act(logged)
    const whole: string[] = []
    await client.query(`set enable_seqscan = off`)
    for (const { sql, params } of asked.filter(({ sql }) => /published_entry|search_word/.test(sql))) {
      const { rows } = await client.query(`explain (format json) ${sql}`, params)
      for (const node of flatten(rows[0]['QUERY PLAN'][0].Plan))
        if (node['Relation Name'] && (node['Node Type'] === 'Seq Scan' || /@@| % /.test(node.Filter ?? '')))
          whole.push(`${node['Relation Name']}: ${node.Filter}: ${sql}`)
    }
    expect(whole).toEqual([])

    await client.query(`reset enable_seqscan`)
    const db = drizzle(client)
    const timed = async (act: () => Promise<unknown>) => {
      const start = performance.now()
      await act()
      return performance.now() - start
    }
    const measure = () => timed(() => client.query(yardstick))
    // Each at its best, beside the faster of the yardsticks before and after it: what else the machine does meanwhile slows both.
    const best = new Map<string, number>()
    let before = await measure()
    for (let round = 0; round < 10; round++)
      for (const q of typed) {
        const ms = await timed(() => searchSite({ ...ctx, db }, { q }))
        const after = await measure()
        best.set(q, Math.min(best.get(q) ?? Infinity, ms / Math.min(before, after)))
        if (process.env.SHOW) console.log(q, ms, after)
        before = after
      }
    if (process.env.SHOW) console.log(best)
    expect([...best].filter(([, ratio]) => ratio > maxYardsticks)).toEqual([])
  },
)
