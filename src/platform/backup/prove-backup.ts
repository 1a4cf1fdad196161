import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { quoted } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'

/**
 * Restores a backup into a scratch database on the same server, which is dropped again.
 * @param adminUrl of a role that may create databases
 * @throws where it cannot be restored whole
 */
export async function proveBackup(options: {
  adminUrl: string
  backup: string
  migrationsFolder: string
}): Promise<void> {
  const { adminUrl, backup, migrationsFolder } = options
  const name = `prospectus_proof_${randomBytes(6).toString('hex')}`
  const url = new URL(adminUrl)
  await asAdmin(adminUrl, (client) => client.query(`create database ${quoted(name)} template template0`))
  try {
    url.pathname = `/${name}`
    await restoreBackup({ url: url.href, backup, migrationsFolder, files: null })
  } finally {
    await asAdmin(adminUrl, (client) => client.query(`drop database ${quoted(name)} with (force)`))
  }
}

async function asAdmin(url: string, act: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'prospectus proof' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
