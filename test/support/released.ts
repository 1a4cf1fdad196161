import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Client } from 'pg'
import { onTestFinished } from 'vitest'

type Statement = { sql: string; params: unknown[] }
/** Rows from before, and what a released version then asked of the database: each of its acts once, so that every table has rows. */
export type Recording = {
  before: Record<string, object[]>
  acts: { act: string; statements: Statement[] }[]
}

const migrations = 'db/migrations'

/** The recording of the version whose newest migration has this number. */
export const readRecording = (number: string): Recording =>
  JSON.parse(readFileSync(`test/support/released/${number}.json`, 'utf8'))

/** A folder with the migrations of an earlier version: all up to this number. */
export function migrationsUpTo(number: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(migrations, folder, { recursive: true })
  const journal = JSON.parse(readFileSync(path.join(migrations, 'meta/_journal.json'), 'utf8'))
  journal.entries = journal.entries.filter(({ tag }: { tag: string }) => tag.slice(0, 4) <= number)
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify(journal))
  return folder
}

export async function fillBefore(client: Client, { before }: Recording): Promise<void> {
  for (const [table, rows] of Object.entries(before)) {
    const [first = {}] = rows
    const columns = Object.keys(first).join(', ')
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    )
  }
}

/** Asks again what was recorded. @throws with the act's name */
export async function replay(client: Client, { acts }: Recording): Promise<void> {
  for (const { act, statements } of acts) {
    for (const { sql, params } of statements) {
      try {
        await client.query(sql, params.map(decode))
      } catch (error) {
        throw new Error(`to ${act}: ${sql}`, { cause: error })
      }
    }
  }
}

function decode(param: unknown): unknown {
  if (typeof param !== 'object' || param === null) return param
  if ('date' in param) return new Date(String(param.date))
  if ('base64' in param) return Buffer.from(String(param.base64), 'base64')
  if ('list' in param && Array.isArray(param.list)) return param.list.map(decode)
  return param
}
