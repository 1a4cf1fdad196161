import { ConfigError } from '../config/config-error.ts'
import type { Db } from '../database/database.ts'
import { deriveKey } from './derive-key.ts'
import { installation } from './table.ts'

/**
 * Notes in the database which secret its servers share; the first one decides.
 * @throws ConfigError for a server with another: its receipts and sessions would be nothing to the others
 */
export async function agreeOnSecret(db: Db, secret: string, now: Date): Promise<void> {
  const secretFingerprint = deriveKey(secret, 'fingerprint').toString('base64url')
  await db.insert(installation).values({ secretFingerprint, since: now }).onConflictDoNothing()
  const [agreed] = await db.select().from(installation)
  if (agreed?.secretFingerprint === secretFingerprint) return
  const since = agreed?.since.toISOString().slice(0, 10)
  throw new ConfigError([
    `SECRET: this is not the secret that the servers of this database have shared since ${since}. Use the same (where they set none: what is in the file "secret" in their DATA_DIR). To change it for good, stop them all and run "npm run prospectus -- forget-secret"`,
  ])
}

/** Lets the next start decide. What the old secret signed is void: links to receipts, and sessions. */
export async function forgetSecret(db: Db): Promise<void> {
  await db.delete(installation)
}
