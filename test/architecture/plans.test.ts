import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { listPeople } from '../../src/core/directory/index.ts'
import { inboxShows } from '../../src/core/inquiries/schema.ts'
import { findInquiry, inboxQuery, listInbox, searchInquiries } from '../../src/core/inquiries/index.ts'
import { claimWaiting, findUnfinished, listQuarantine } from '../../src/core/submissions/index.ts'
import {
  acknowledgeInquiries,
  findMailNotices,
  listOutbox,
  outboxQuery,
} from '../../src/core/outreach/index.ts'
import { countOpenByColleague, findLatest, findUntried } from '../../src/core/routing/candidates.ts'
import { listNotices } from '../../src/core/notices/index.ts'
import { chooseOwnPrograms } from '../../src/core/staff/index.ts'
import { remindOfPromises } from '../../src/core/notices/remind.ts'
import { listMyTasks } from '../../src/core/tasks/index.ts'
import { findThread } from '../../src/core/threads/index.ts'
import type { Ctx } from '../../src/core/context.ts'
import { firstIdOf } from '../../src/kernel/ids.ts'
import { counselor, openSchool } from '../support/database.ts'
import { zoe } from '../support/inquirers.ts'

const many = 10_000
const large = ['inquiry', 'inquiry_program', 'submission', 'person', 'fact', 'consent', 'outbox']

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] }

/** `by`: an index that one of its statements has to be read by. */
const acts: { name: string; isVerb?: true; by?: string; act: (ctx: Ctx) => Promise<unknown> }[] = [
  { name: 'the inbox', act: (ctx) => listInbox(ctx, inboxQuery.parse({})) },
  { name: 'all of it', act: (ctx) => listInbox(ctx, inboxQuery.parse({ show: 'all' })) },
  { name: 'what is answered', act: (ctx) => listInbox(ctx, inboxQuery.parse({ show: 'answered' })) },
  ...inboxShows.map((show) => ({
    name: `what is ${show}`,
    act: (ctx: Ctx) => listInbox(ctx, inboxQuery.parse({ show })),
  })),
  ...['open', 'answered', 'closed', 'all'].flatMap((show) =>
    [
      { program: 'bioethics' },
      { channel: 'phone' },
      { promise: 'broken' },
      { tag: 'visa' },
      { owner: counselor.id },
      { source: 'fair' },
      { country: 'NG' },
    ].map((filter) => ({
      name: `what is ${show}, by ${Object.keys(filter)[0]}`,
      act: (ctx: Ctx) => listInbox(ctx, inboxQuery.parse({ show, ...filter })),
    })),
  ),
  ...['open', 'overdue', 'unassigned'].map((show) => ({
    name: `what is ${show} about no program`,
    by: 'inquiry_general_waits',
    act: (ctx: Ctx) => listInbox(ctx, inboxQuery.parse({ show, program: '-' })),
  })),
  {
    name: 'what is open about one’s own programs',
    act: async (ctx) => {
      const cleo = { ...ctx, actor: counselor }
      await chooseOwnPrograms(cleo, ['bioethics'])
      await listInbox(cleo, inboxQuery.parse({ show: 'programs' }))
    },
  },
  {
    name: 'a page further on',
    act: async (ctx) => {
      const { next } = await listInbox(ctx, inboxQuery.parse({}))
      await listInbox(ctx, inboxQuery.parse({ after: next }))
    },
  },
  {
    name: 'one inquiry',
    act: async (ctx) => {
      const [line] = (await listInbox(ctx, inboxQuery.parse({}))).lines
      await findInquiry(ctx, line?.id ?? '')
    },
  },
  {
    name: 'the inbox of who works for some programs',
    act: (ctx) =>
      listInbox({ ...ctx, actor: { ...counselor, programs: ['bioethics'] } }, inboxQuery.parse({})),
  },
  { name: 'the quarantine', act: (ctx) => listQuarantine(ctx, { show: 'waiting', size: 50 }) },
  { name: 'what was discarded', act: (ctx) => listQuarantine(ctx, { show: 'discarded', size: 50 }) },
  { name: 'a search', isVerb: true, act: (ctx) => searchInquiries(ctx, { q: 'zoé okaf' }) },
  {
    name: 'a search by names that are misspelled',
    isVerb: true,
    by: 'person_text',
    act: async (ctx) => {
      await ctx.db.execute(`insert into name_word values ('okafor'), ('jensen')`)
      await searchInquiries(ctx, { q: 'okaffor jennsen' })
    },
  },
  {
    name: 'a search of who works for some programs',
    isVerb: true,
    act: (ctx) => searchInquiries({ ...ctx, actor: { ...counselor, programs: ['bioethics'] } }, { q: 'zoé' }),
  },
  {
    name: 'people by their names',
    act: async (ctx) => {
      for (const q of ['zoé okaf', 'zoe.okafor@']) await listPeople(ctx, { q })
    },
  },
  { name: 'a search by number', act: (ctx) => searchInquiries(ctx, { q: 'r7k3m9qpd4txw' }) },
  { name: 'the outbox', act: (ctx) => listOutbox(ctx, outboxQuery.parse({})) },
  { name: 'what waits in the outbox', act: (ctx) => listOutbox(ctx, outboxQuery.parse({ state: 'queued' })) },
  { name: 'whether mail stands still', act: (ctx) => findMailNotices(ctx) },
  {
    name: 'a thread',
    act: async (ctx) => {
      const [line] = (await listInbox(ctx, inboxQuery.parse({}))).lines
      await findThread(ctx, line?.id ?? '')
    },
  },
  {
    name: 'what the rules have not been tried on',
    act: (ctx) => findUntried(ctx, firstIdOf(ctx.now().getTime()), 500),
  },
  { name: 'what the rules are tried on by hand', act: (ctx) => findLatest(ctx, 200) },
  { name: 'how much each colleague has', act: (ctx) => countOpenByColleague(ctx) },
  {
    name: 'which promises end soon or are over',
    isVerb: true,
    act: (ctx) => remindOfPromises(ctx),
  },
  { name: 'the tasks of one colleague', act: (ctx) => listMyTasks({ ...ctx, actor: counselor }) },
  { name: 'what a colleague was told', act: (ctx) => listNotices({ ...ctx, actor: counselor }) },
  { name: 'what waits to be worked', act: (ctx) => claimWaiting(ctx, { most: 100 }) },
  { name: 'what the ledger says of what nobody works', act: (ctx) => findUnfinished(ctx) },
  {
    name: 'how much mail an address had',
    isVerb: true,
    act: async (ctx) => {
      const [settings] = (await ctx.db.execute<{ data: never }>(settingsOfTheSchool)).rows
      const { rows } = await ctx.db.execute<{ id: string }>(`select id from inquiry where receipt = 'R-1'`)
      const inquiryId = rows[0]?.id ?? ''
      const opened = [{ inquiryId, receipt: 'R-1', promisedBy: ctx.now(), inquiry: zoe }]
      await acknowledgeInquiries(ctx, opened, { settings: settings?.data as never, programs: [] })
    },
  },
]

test(
  'what staff read and workers look for is read by an index, however much there is',
  { timeout: 90_000 },
  async () => {
    const school = await openSchool()
    // Past the pool, which waits two seconds for an answer.
    const client = new Client({ connectionString: school.url })
    await client.connect()
    await client.query(fill)
    for (const table of large) await client.query(`analyze ${table}`)
    await client.end()
    const whole: string[] = []
    for (const { name, isVerb, by, act } of acts) {
      const read = new Set<string | undefined>()
      const asked: { sql: string; params: unknown[] }[] = []
      const logger = { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) }
      const db = drizzle(school.pool, { logger })
      const { ctx } = school
      // Verbs join a transaction of ours; one that they open themselves would not be logged.
      await (isVerb ? db.transaction((db) => act({ ...ctx, db })) : act({ ...ctx, db }))
      expect(asked.length, name).toBeGreaterThan(0)
      for (const { sql, params } of asked.filter(({ sql }) => /^\s*(select|update|with)/i.test(sql))) {
        const { rows } = await school.pool.query(`explain (format json) ${sql}`, params)
        for (const node of flatten(rows[0]['QUERY PLAN'][0].Plan)) {
          read.add(node['Index Name'])
          if (node['Node Type'] === 'Seq Scan' && large.includes(node['Relation Name'] ?? ''))
            whole.push(`${name} reads all of ${node['Relation Name']}: ${sql}`)
        }
      }
      if (by !== undefined) expect([...read], name).toContain(by)
    }
    expect(whole).toEqual([])
  },
)

const flatten = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flatten)]

const settingsOfTheSchool = `select r.data from document d join revision r on r.id = d.published_revision_id
  where d.type = 'settings' and d.key = 'school'`

const at = `timestamptz '2026-11-01' + n * interval '1 second'`
const fill = `
  insert into person (id, email, email_key, salutation, first_name, last_name, employer, created_at)
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, n || '@example.org', n || '@example.org', '', 'P', n::text, '', ${at}
    from generate_series(1, ${many}) n;
  insert into inquiry (id, person_id, receipt, interest, message, received_at, promised_by, answered_at, promise_kept, names_program, closed_at)
    select ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
      'R-' || n, 'student', '', ${at}, ${at}, case when n % 100 = 0 then null else ${at} end,
      case when n % 100 <> 0 then n % 70 <> 0 end, case when n % 300 <> 0 then true end,
      case when n % 100 <> 0 and n % 3 = 1 then ${at} end
    from generate_series(1, ${many}) n;
  insert into inquiry_program select id, 'bioethics' from inquiry;
  insert into submission (id, receipt, content_hash, received_at, content_type, body, inquiry, posted_from, verdict, state, server,
      inquiry_id, state_changed_at, sweep_at)
    select gen_random_uuid(), i.receipt, '\\x00', i.received_at, '', '\\x00', '{"first_name":"P","last_name":"Q","programs":[]}', '/',
      '{"weight":0,"reasons":[],"quarantine":false}', case when substr(i.receipt, 3)::int % 200 = 1 then 'quarantined' else 'worked' end,
      'server', i.id, i.received_at, i.received_at
    from inquiry i;
  insert into fact (id, person_id, field, value, submission_id, state, at)
    select gen_random_uuid(), i.person_id, 'employer', 'x', s.id, 'known', s.received_at from submission s join inquiry i on i.id = s.inquiry_id;
  insert into consent (id, person_id, submission_id, purpose, wording, locale, at)
    select gen_random_uuid(), i.person_id, s.id, 'email', 'x', 'en', s.received_at from submission s join inquiry i on i.id = s.inquiry_id;
  insert into outbox (id, template, data, to_name, to_address, state, created_at)
    select gen_random_uuid(), 'acknowledgement', '{}', 'x', p.email, 'sent', p.created_at from person p;
`
