import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { renewWords, searchSite, suggest } from '../../src/core/site-search/index.ts'
import { openSchool } from '../support/database.ts'
import { fillDocuments, typedSearches as typed } from '../support/many-documents.ts'

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }
const flatten = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flatten)]

/** In ms, what the site promises over 5,000 documents; measured by `npm run bench`. A machine that runs other tests beside this one gets more. */
const promised = 30
const allowance = 10

test(
  'a search over 5,000 documents is read by an index, and takes no longer than promised',
  { timeout: 120_000 },
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
        if (node['Node Type'] === 'Seq Scan' && node['Relation Name'])
          whole.push(`${node['Relation Name']}: ${sql}`)
    }
    expect(whole).toEqual([])

    await client.query(`reset enable_seqscan`)
    const db = drizzle(client)
    // Each at its best: what else the machine does meanwhile is not the search's.
    const best = new Map<string, number>()
    for (let round = 0; round < 10; round++)
      for (const q of typed) {
        const start = performance.now()
        await searchSite({ ...ctx, db }, { q })
        best.set(q, Math.min(best.get(q) ?? Infinity, performance.now() - start))
      }
    if (process.env.SHOW) console.log(best)
    expect([...best].filter(([, ms]) => ms > promised * allowance)).toEqual([])
  },
)
