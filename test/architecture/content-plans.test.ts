import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { loadPublished, type ListQuery } from '../../src/core/content/index.ts'
import { openSchool } from '../support/database.ts'

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Actual Rows': number; Plans?: Plan[] }
const flatten = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flatten)]

const many = 5_000
const pages: ListQuery<'page'>[] = [
  { type: 'page', limit: 20 },
  { type: 'page', limit: 20, order: 'title' },
  { type: 'page', limit: 20, order: 'newest' },
  { type: 'page', limit: 20, order: 'soonest', from: '2026-06-01T00:00:00Z' },
]

test('a list of twenty and a page by its key touch no more rows of 5,000 documents than of 50', async () => {
  const { url, ctx } = await openSchool()
  // Past the pool, which waits two seconds for an answer.
  const client = new Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query(
    `insert into document (id, type, key, created_at)
       select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'page', 'p-' || n, now() from generate_series(1, ${many}) n;
     insert into revision (id, document_id, number, version, data, summary, author, created_at)
       select id, id, 1, 2, json_build_object('title', key, 'lead', key, 'body', json_build_array()), '{}', 'system', now()
       from document where key like 'p-%';
     update document set published_revision_id = id where key like 'p-%';
     insert into published_entry (document_id, type, locale, key, revision_id, type_version, title, summary, position, date, topics, path, text)
       select id, 'page', 'en', key, id, 2, key, json_build_object('title', key, 'lead', key), 0,
         timestamptz '2026-01-01' + row_number() over () * interval '1 hour', '{}', '/' || key, key
       from document where key like 'p-%'`,
  )
  for (const table of ['document', 'revision', 'published_entry']) await client.query(`analyze ${table}`)

  const asked: { sql: string; params: unknown[] }[] = []
  const db = drizzle(client, { logger: { logQuery: (sql, params) => void asked.push({ sql, params }) } })
  const wanted = { lists: [...pages, 'menu'], documents: [{ type: 'page', key: 'p-4000' }] } as const
  const content = await loadPublished({ ...ctx, db }, wanted)
  expect(pages.map((list) => content.list(list).length)).toEqual([20, 20, 20, 20])
  expect(content.get('page', 'p-4000')?.data.title).toBe('p-4000')

  const touched: string[] = []
  for (const { sql, params } of asked) {
    const { rows } = await client.query(`explain (analyze, format json) ${sql}`, params)
    for (const node of flatten(rows[0]['QUERY PLAN'][0].Plan))
      if (node['Relation Name'] && (node['Node Type'] === 'Seq Scan' || node['Actual Rows'] > 100))
        touched.push(
          `${node['Node Type']} of ${node['Actual Rows']} rows of ${node['Relation Name']}: ${sql}`,
        )
  }
  expect(asked.length).toBeGreaterThan(pages.length)
  expect(touched).toEqual([])
})
