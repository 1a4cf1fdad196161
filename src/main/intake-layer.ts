import { readdirSync } from 'node:fs'
import path from 'node:path'
import {
  createChallengeClaims,
  createIntake,
  createNetworkKeys,
  keepOffer,
  loadOffer,
  openReceiver,
  type Intake,
  type JournalState,
} from '../core/intake/index.ts'
import { claimChallenges, confirmSubmission, createReceipts, workQueue } from '../core/submissions/index.ts'
import {
  checkEveryMs,
  endStandingCheck,
  isCheckDue,
  isFullCheckDue,
  keepStandingCheck,
  recordTurnedAway,
} from '../core/ledger/index.ts'
import { findReceipt } from '../core/inquiries/index.ts'
import { newId } from '../kernel/ids.ts'
import { openCaptcha } from './captcha.ts'
import type { Config } from './config.ts'
import { isUnavailable } from '../kernel/errors.ts'
import type { Log } from '../platform/log/log.ts'
import { holdFolder } from '../platform/process/folder-lock.ts'
import { makePrivateFolder } from '../platform/process/private-folder.ts'
import { repeatEvery } from '../platform/process/repeat-every.ts'
import { keepOnce } from '../platform/secrets/kept-once.ts'
import type { SiteDeps } from '../site/site.tsx'
import { createContext, now, system } from './contexts.ts'
import { requireLayer, type DataLayer } from './data-layer.ts'
import { readSecret } from './secret.ts'

export type IntakeLayer = {
  intake: Intake
  receipts: SiteDeps['receipts']
  challenge: SiteDeps['challenge']
  readonly isDatabaseAway: boolean
  readonly journal: JournalState
  readonly receiptLog: 'ok' | 'not-noted'
  readonly isBusy: boolean
  /** Reads again what the published form offers. */
  refreshOffer(): void
  /** Stores what the journal still holds from before. */
  playBack(): Promise<void>
  close(): Promise<void>
}

/** The way in for inquiries on this server, with its journal, receipt log and standing check. */
export async function openIntakeLayer(
  config: Config,
  data: () => DataLayer | null,
  log: Log,
): Promise<IntakeLayer> {
  const held = await holdJournal(config.JOURNAL_DIR, log)
  // Nothing is kept under a number that the next start does not know; a server that can note its receipts takes them over.
  const { folder, server } = held ?? { folder: null, server: newId() }
  const secret = readSecret(config)
  const receipts = createReceipts(secret)
  const claim = createChallengeClaims(async (uses) => {
    const layer = data()
    if (!layer || layer.receiving.isAway) return null
    return claimChallenges(createContext(layer.receiving.db, layer.jobs, { kind: 'visitor' }), uses)
  })
  const { captcha, challenge } = openCaptcha(config, secret, claim, log)
  const offer = keepOffer({
    load: async () => {
      const layer = data()
      return layer && loadOffer(layer.pages)
    },
    log,
    now,
  })

  const receiver = openReceiver({
    ctx: () => {
      const layer = data()
      return layer && createContext(layer.receiving.db, layer.jobs, { kind: 'visitor' })
    },
    folder,
    server,
    journalBytes: config.JOURNAL_MAX_MB * 1024 * 1024,
    log,
    now,
    onStored: () => data()?.jobs.nudge(workQueue),
  })
  let lastCheck = now()
  let lastFullCheck = lastCheck
  const checks = repeatEvery(checkEveryMs, look, { name: 'ledger.check', log })

  async function look(): Promise<void> {
    await receiver.tend()
    if (!isCheckDue(lastCheck, now(), receiver.isBusy)) return
    lastCheck = now()
    await check()
  }

  async function check(isLast = false): Promise<void> {
    const layer = data()
    if (!layer || layer.background.isAway) return
    const ctx = createContext(layer.background.db, layer.jobs, system('standing check'))
    const isFull = isFullCheckDue(lastFullCheck, now())
    try {
      await receiver.handOverTurnedAway((counted) => recordTurnedAway(ctx, server, counted))
      if (folder === null) return
      await keepStandingCheck(ctx, { folder, receipts, server, log, isFull })
      if (isFull) lastFullCheck = now()
      if (isLast) await endStandingCheck(ctx, server)
    } catch (error) {
      log.warn('ledger.check-failed', { error: String(error) })
    }
  }

  return {
    intake: createIntake({
      receiver,
      receipts,
      offer: offer.current,
      captcha,
      mode: config.CAPTCHA_MODE,
      networkKey: createNetworkKeys(secret),
      now,
    }),
    receipts: {
      isToken: receipts.isToken,
      pathOf: (receipt) => `/receipts/${receipt}/${receipts.tokenFor(receipt)}`,
      isConfirmToken: receipts.isConfirmToken,
      async confirm(receipt) {
        const layer = requireLayer(data)
        await confirmSubmission(createContext(layer.pages.db, layer.jobs, { kind: 'visitor' }), receipt)
      },
      async find(receipt) {
        const layer = data()
        if (!layer || layer.pages.isAway) return null
        try {
          return await findReceipt(createContext(layer.pages.db, layer.jobs, system('receipt page')), receipt)
        } catch (error) {
          if (isUnavailable(error)) return null
          throw error
        }
      },
    },
    challenge,
    get isDatabaseAway() {
      return receiver.isDatabaseAway
    },
    get receiptLog() {
      return receiver.receipts
    },
    get journal() {
      return receiver.journal
    },
    get isBusy() {
      return receiver.isBusy
    },
    refreshOffer: () => void offer.refresh(),
    async playBack() {
      const played = await receiver.playBack()
      if (played > 0) log.info('intake.played-back', { played })
      await receiver.tend()
    },
    async close() {
      await receiver.close()
      // One that is under way would write its word after the last.
      await checks.stop()
      await check(true)
      held?.lock.release()
    },
  }
}

/**
 * Holds the journal's folder for this process; null where its disk does not let it, for pages and the database may be well all the same.
 * @throws where another server holds it
 */
async function holdJournal(folder: string, log: Log) {
  try {
    makePrivateFolder(folder)
    const server = keepOnce(path.join(folder, 'server'), newId().length, newId)
    // Reading it shows at the start, not at the first absence of the database, that it cannot be used.
    readdirSync(folder)
    const lock = await holdFolder(folder, {
      variable: 'JOURNAL_DIR',
      waitMs: 5_000,
      onUntold: (error) => warnOfFullDisk(log, folder, error),
    })
    if (lock) return { folder, server, lock }
  } catch (error) {
    log.error('journal.missing', { variable: 'JOURNAL_DIR', path: folder, error })
    return null
  }
  throw new Error(`${folder} is another server's journal; JOURNAL_DIR wants a folder of its own for each`)
}

const warnOfFullDisk = (log: Log, folder: string, error: unknown) =>
  log.error('journal.not-writable', { variable: 'JOURNAL_DIR', path: folder, error })
