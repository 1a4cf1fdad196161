import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { Actor, Ctx } from '../../src/core/context.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import type { JobSender } from '../../src/platform/jobs/jobs.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { templateName } from './template.ts'

export const quiet = createLog({ level: 'error' })
type StaffActor = Extract<Actor, { kind: 'staff' }>

export const system: Actor = { kind: 'system', name: 'test' }
export const visitor: Actor = { kind: 'visitor' }
export const administrator: StaffActor = {
  kind: 'staff',
  id: '0198c0de-0000-7000-8000-000000000001',
  name: 'Ada Admin',
  role: 'administrator',
  programs: null,
}
export const editor: StaffActor = {
  kind: 'staff',
  id: '0198c0de-0000-7000-8000-000000000002',
  name: 'Ed Editor',
  role: 'editor',
  programs: null,
}
export const counselor: StaffActor = {
  kind: 'staff',
  id: '0198c0de-0000-7000-8000-000000000003',
  name: 'Cleo Counselor',
  role: 'counselor',
  programs: null,
}

/** A database of its own with the demo school, gone at the end of the test. Jobs are remembered; a clock can be set. */
export async function openSchool() {
  const { url, drop } = await copyDemoSchool()
  onTestFinished(drop)
  return openSchoolAt(url)
}

/** The same for a database that is there. */
export function openSchoolAt(url: string) {
  const database = openDatabase(url, { log: quiet, connections: 8 })
  const sent: { queue: string; data: object; startAfter?: Date }[] = []
  const jobs: JobSender = {
    send: async (_db, queue, data, options) => void sent.push({ queue: queue.name, data, ...options }),
  }
  const clock = { now: new Date('2026-11-23T15:00:00Z') }
  const contextFor = (actor: Actor): Ctx => ({
    db: database.db,
    jobs,
    actor,
    now: () => clock.now,
    requestId: 'test',
  })
  onTestFinished(() => database.close())
  return {
    url,
    db: database.db,
    pool: database.pool,
    sent,
    clock,
    contextFor,
    ctx: contextFor(system),
  }
}
export type TestSchool = ReturnType<typeof openSchoolAt>

/** A database with the demo school, for as long as whoever asked wants it. */
export const copyDemoSchool = () => copyDatabase(templateName)

/** A copy of any database of the cluster. */
export async function copyDatabase(template: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `school_${randomBytes(6).toString('hex')}`
  await asAdmin((admin) => admin.query(`create database ${name} template ${template} strategy file_copy`))
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => asAdmin((admin) => admin.query(`drop database ${name} with (force)`)),
  }
}

/** A database without a table, for the length of a test. @returns its address */
export async function openEmptyDatabase(): Promise<string> {
  const { url, drop } = await copyDatabase('template0')
  onTestFinished(drop)
  return url
}

/** As the server's administrator, past the school's own connections. */
export async function asAdmin(act: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  await act(admin)
  await admin.end()
}
