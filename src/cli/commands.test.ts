import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSchool } from '../../test/support/database.ts'
import { auditEntries } from '../core/audit/table.ts'
import { loadPublished } from '../core/content/index.ts'
import { ledgerDiscrepancies } from '../core/ledger/table.ts'
import type { OptionName } from './command.ts'
import { openDiskStore } from '../platform/files/disk-store.ts'
import { commands, describeCommands } from './commands.ts'

async function openCli() {
  const school = await openSchool()
  const journalFolder = mkdtempSync(path.join(tmpdir(), 'prospectus-cli-'))
  onTestFinished(() => rmSync(journalFolder, { recursive: true }))
  const files = openDiskStore(path.join(journalFolder, 'files'))
  const written: string[] = []
  return {
    school,
    files,
    written,
    run: (
      name: string,
      {
        argument,
        isJson = false,
        isDryRun = false,
        by = '',
        reason = '',
        server = 'http://127.0.0.1:9',
        options = {},
      }: {
        argument?: string
        isJson?: boolean
        isDryRun?: boolean
        by?: string
        reason?: string
        server?: string
        options?: Partial<Record<OptionName, string>>
      } = {},
    ) => {
      const command = commands[name]
      if (!command) throw new Error(`there is no command ${name}`)
      const invocation = {
        argument,
        isJson,
        isDryRun,
        by,
        reason,
        option: (each: OptionName) => options[each],
        journalFolder,
        alertsFolder: path.join(journalFolder, 'alerts'),
        files,
        backups: noBackups,
        newSchool: async () => 0,
        server,
        origin: 'http://localhost:3000',
        secret: () => 's'.repeat(40),
        write: (text: string) => void written.push(text),
      }
      return 'run' in command
        ? command.run({ ...invocation, ctx: school.ctx })
        : command.runAlone({ ...invocation, withDatabase: (act) => act(school.ctx) })
    },
  }
}

const noBackup = () => Promise.reject(new Error('no test of this file makes a backup'))
const noBackups = { make: noBackup, prove: noBackup, restore: noBackup }

test('the help has a line for each command, with what is typed and what it does', () => {
  const lines = describeCommands().trimEnd().split('\n')
  expect(lines).toHaveLength(Object.keys(commands).length)
  for (const [at, name] of Object.keys(commands).entries())
    expect(lines[at]).toMatch(new RegExp(`^prospectus ${name}.*  \\w`))
})

test('the ledger is printed for a person or as JSON, and adds up', async () => {
  const { run, written } = await openCli()
  expect([await run('ledger'), await run('ledger', { isJson: true })]).toEqual([0, 0])
  expect(written[0]).toContain('Every receipt shown is kept')
  expect(JSON.parse(written[1] ?? '')).toMatchObject({ shown: 0, off: [] })
})

test('what is off is closed by a named person with a reason alone', async () => {
  const { run, school } = await openCli()
  const number = 'R-7K3M-9QPD-4TXW'
  const off = { id: crypto.randomUUID(), server: 's', receipt: number, what: 'missing' as const }
  await school.db.insert(ledgerDiscrepancies).values({ ...off, since: school.clock.now })
  await expect(run('ledger-close', { argument: number, by: 'Ada' })).rejects.toThrow('--reason')
  expect(await run('ledger-close', { argument: number, by: 'Ada', reason: 'She wrote again.' })).toBe(0)
  const [closed] = await school.db.select().from(ledgerDiscrepancies)
  expect(closed).toMatchObject({ resolvedBy: expect.stringContaining('Ada'), reason: 'She wrote again.' })
  await expect(
    run('ledger-close', { argument: number, by: 'Ada', reason: 'She wrote again.' }),
  ).rejects.toThrow('names nothing')
})

test('a server that is not known cannot be forgotten; a secret is, and the audit says so', async () => {
  const { run, school } = await openCli()
  await expect(run('forget-server', { argument: 'nobody' })).rejects.toMatchObject({ code: 'not-found' })
  expect(await run('forget-secret')).toBe(0)
  const entries = await school.db.select({ verb: auditEntries.verb }).from(auditEntries)
  expect(entries).toContainEqual({ verb: 'secret.forgotten' })
})

test('content goes out as files and comes back edited; a dry run says what it would publish', async () => {
  const { run, written, school, files } = await openCli()
  for (const name of readdirSync('db/recordings'))
    await files.put(createReadStream(path.join('db/recordings', name)))
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(await run('content export', { argument: folder })).toBe(0)
  expect(await run('content import', { argument: folder })).toBe(0)
  const file = path.join(folder, 'page/home.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"title": ".*?"/, '"title": "Welcome"'))
  expect(await run('content import', { argument: folder, isDryRun: true })).toBe(0)
  expect(await run('content import', { argument: folder })).toBe(0)
  expect(written.slice(1)).toEqual([
    'Nothing differs from what the site shows.\n5 media files checked, 0 added\n',
    'would change  page/home: title\n5 media files checked, 0 would be added\nDry run: nothing was changed.\n',
    'changed  page/home: title\n5 media files checked, 0 added\n',
  ])
  const { rows } = await school.pool.query(
    `select count(*)::int as revisions from revision r join document d on d.id = r.document_id
     where d.type = 'page' and d.key = 'home' and d.locale = 'en'`,
  )
  expect(rows).toEqual([{ revisions: 2 }])
  await expect(run('content export', { argument: folder })).rejects.toThrow('is not empty')
})

test('an alert is called by the language of the school’s front page', async () => {
  const { run, school } = await openCli()
  const site = createServer((_, response) => response.end('<!doctype html><html lang="es-MX"></html>'))
  await once(site.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void site.close())
  const { port } = site.address() as AddressInfo
  const options = { key: 'cerrado', severity: 'emergency' }
  await run('alert start', { argument: 'Campus cerrado', server: `http://127.0.0.1:${port}`, options })
  const content = await loadPublished(school.ctx, { lists: ['alert'], documents: [] })
  expect(content.list('alert').find(({ key }) => key === 'cerrado')?.summary.kind).toBe('Emergencia')
})

test('an alert is started and ended from the command line, and by whom is written down', async () => {
  const { run, written, school } = await openCli()
  const options = { key: 'closed', severity: 'emergency', text: 'Stay at home.', minutes: '60' }
  // No server runs here, and the exit code says so; the alert is published all the same.
  expect(await run('alert start', { argument: 'Campus closed', by: 'Ada', options })).toBe(1)
  expect(written.join('')).toContain('Published')
  await run('alert list')
  expect(written.at(-2)).toMatch(/^closed {2}emergency {2}\S+ {2}\S+ {2}Campus closed\n$/)
  await run('alert end', { argument: 'closed', by: 'Ada' })
  const entries = await school.db
    .select({ verb: auditEntries.verb, actor: auditEntries.actor })
    .from(auditEntries)
  expect(entries).toContainEqual({ verb: 'alert.started', actor: 'system:alerts for Ada' })
  expect(entries).toContainEqual({ verb: 'alert.ended', actor: 'system:alerts for Ada' })
  await expect(run('alert start', { argument: 'A', options: { severity: 'bad' } })).rejects.toThrow(
    'severity',
  )
})
