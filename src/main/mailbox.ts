import { fetchMail, leaveMailbox, type ReceiveDeps } from '../core/correspondence/index.ts'
import { MailboxError, openMailbox } from '../platform/mail/mailbox.ts'
import type { Log } from '../platform/log/log.ts'
import type { Lifetime } from '../platform/process/lifetime.ts'
import { nameProcess } from '../platform/process/process-name.ts'
import { repeatEvery } from '../platform/process/repeat-every.ts'
import type { Config } from './config.ts'
import { createContext, now, system } from './contexts.ts'
import type { Db } from '../platform/database/database.ts'
import type { JobSender } from '../platform/jobs/jobs.ts'
import { newId } from '../kernel/ids.ts'
import { maxMailBytes } from '../api/hooks/index.ts'

/** News comes at once, by IDLE; this finds what a server did not tell, and renews the claim. */
const usuallyEveryMs = 20_000
/** After refusals: a wrong password asked for every few seconds locks accounts. */
const maxPauseMs = 5 * 60_000
/** A fault that lasts is for a person to mend. */
const lastsMs = 10 * 60_000

type Data = { background: { db: Db; isAway: boolean }; jobs: JobSender }

type Options = {
  config: Config
  data: () => Data | null
  deps: ReceiveDeps
  log: Log
  lifetime: Lifetime
  everyMs?: number
}

/** Fetches the mail of `IMAP_URL` where inquiries come in, for as long as this server runs. */
export function watchMailbox({ config, data, deps, log, lifetime, everyMs = usuallyEveryMs }: Options): void {
  if (!config.IMAP_URL) return
  const { server } = nameProcess(config.DATA_DIR)
  const mailbox = openMailbox(config.IMAP_URL, { maxBytes: maxMailBytes, onNews: () => void visit() })
  let visiting: Promise<void> | null = null
  let isWanted = false
  let failures = 0
  let failingSince: number | null = null
  let pausedUntil = 0

  /** One visit at a time; what is told meanwhile makes one more. */
  function visit(): Promise<void> {
    isWanted = true
    visiting ??= visitAll().finally(() => (visiting = null))
    return visiting
  }

  async function visitAll(): Promise<void> {
    while (isWanted && !lifetime.signal.aborted && now().getTime() >= pausedUntil) {
      isWanted = false
      await visitOnce()
    }
  }

  async function visitOnce(): Promise<void> {
    const layer = data()
    if (!layer || layer.background.isAway) return
    const id = newId()
    const ctx = {
      ...createContext(layer.background.db, layer.jobs, system('mailbox'), id),
      log: log.child({ job: id }),
    }
    try {
      const taken = await fetchMail(ctx, mailbox, { ...deps, server })
      // Another server reads it: the connection would only cost that server one of its own.
      if (taken === null) mailbox.hangUp()
      if (taken) log.info('mailbox.fetched', { mails: taken, job: id })
      if (failingSince !== null) log.info('mailbox.well')
      failures = 0
      failingSince = null
    } catch (error) {
      if (lifetime.signal.aborted) return
      failures += 1
      failingSince ??= now().getTime()
      pausedUntil = now().getTime() + Math.min(maxPauseMs, 1_000 * 2 ** failures)
      const level = now().getTime() - failingSince >= lastsMs ? 'error' : 'warn'
      log[level](
        'mailbox.failed',
        error instanceof MailboxError ? { fault: error.fault, error: error.message } : { error },
      )
    }
  }

  const visits = repeatEvery(everyMs, visit, { name: 'mailbox.visit', log, signal: lifetime.signal })
  void visit()
  lifetime.onStop(async () => {
    mailbox.hangUp()
    await Promise.all([visits.stop(), visiting])
    mailbox.hangUp()
    const layer = data()
    if (layer && !layer.background.isAway)
      await leaveMailbox(
        createContext(layer.background.db, layer.jobs, system('mailbox')),
        mailbox.name,
        server,
      )
  })
}

/** As the desk names it; null where none is fetched. */
export const mailboxName = (config: Config): string | null =>
  config.IMAP_URL ? openMailbox(config.IMAP_URL, { maxBytes: 0, onNews: () => undefined }).name : null
