import { Client } from 'pg'
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { readLedger, type Server } from './running-server.ts'
import type { Sender } from './senders.ts'

/** A worker gives up a question to a connection that was lost in silence after 60 s; a killed one is missed after 20 s. */
const workedWithinMs = 120_000

export type Row = { receipt: string; body: Buffer; state: string; asked: string | null; email: string | null }

/**
 * Holds what senders saw against what is kept: every receipt exactly once with the bytes that were sent, no further row,
 * each worked into one inquiry of its person, and the ledgers of `servers` balanced.
 */
export async function expectNothingLost(
  senders: readonly Sender[],
  ...servers: readonly Server[]
): Promise<void> {
  const [server] = servers
  if (!server) throw new Error('which server?')
  const { result: rows } = await eventually('every submission is worked', workedWithinMs, async () => {
    const rows = await readRows(server.databaseUrl())
    const others = rows.filter((row) => row.state !== 'worked')
    if (others.length === 0 && rows.length >= senders.length) return rows
    throw new Error(
      `${rows.length} kept of ${senders.length}, ${others.length} not worked: ${others[0]?.state}`,
    )
  })

  const byReceipt = new Map(rows.map((row) => [row.receipt, row]))
  const receipts = senders.map((each) => new Set(each.receipts))
  expect(
    receipts.filter((each) => each.size !== 1),
    'everyone saw one number',
  ).toEqual([])
  const changed = senders.filter(
    (each) => byReceipt.get(each.receipts[0] ?? '')?.body.toString() !== each.body,
  )
  expect(changed, 'what is kept is what was sent').toEqual([])
  const strange = senders.filter((each) => byReceipt.get(each.receipts[0] ?? '')?.email !== each.email)
  expect(strange, 'each inquiry is its person’s').toEqual([])
  expect(rows.length, 'no row that nobody was shown, and none twice').toBe(senders.length)
  expect(new Set(rows.map((row) => row.asked)).size, 'one inquiry each').toBe(senders.length)

  let shown = 0
  for (const each of servers) {
    const { code, report } = await readLedger(each)
    expect({ code, off: report.off, worked: report.byState.worked }).toEqual({
      code: 0,
      off: [],
      worked: report.shown,
    })
    shown += report.shown
  }
  expect(shown, 'the ledgers name every receipt').toBeGreaterThanOrEqual(senders.length)
  if (servers.length === 1) expect(shown).toBe(senders.length)
}

export async function readRows(databaseUrl: string): Promise<Row[]> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(`
      select s.receipt, s.body, s.state, s.inquiry_id as asked, p.email
      from submission s left join inquiry i on i.id = s.inquiry_id left join person p on p.id = i.person_id`)
    return rows
  } finally {
    await client.end()
  }
}

export const slowest = (senders: readonly Sender[]): number =>
  Math.max(0, ...senders.map((each) => each.slowestMs))
