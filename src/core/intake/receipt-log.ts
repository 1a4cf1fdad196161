import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { openAppendLog, readAppendLog, type AppendLog } from '../../platform/files/append-log.ts'

/** A receipt that somebody has seen. */
export type Shown = { readonly receipt: string; readonly contentHash: string; readonly at: Date }

export type ReceiptLog = {
  /** Resolves once the line is on the disk. One that the disk did not take goes with the next. */
  append(shown: Shown): Promise<void>
  close(): Promise<void>
}

/** The ledger's left side: one file a day (UTC) in `folder`, apart from the database and never rewritten. */
export function openReceiptLog(folder: string): ReceiptLog {
  let open: { day: string; log: Promise<AppendLog> } | null = null
  let owed: string[] = []

  function fileOf(day: string): Promise<AppendLog> {
    if (open?.day === day) return open.log
    open?.log.then((log) => log.close()).catch(() => undefined)
    const log = openAppendLog(path.join(folder, `receipts-${day}.log`))
    open = { day, log }
    log.catch(() => {
      // A file that could not be opened is tried again.
      if (open?.log === log) open = null
    })
    return log
  }

  return {
    async append({ receipt, contentHash, at }) {
      const lines = [...owed, `${at.toISOString()} ${receipt} ${contentHash}`]
      owed = []
      try {
        await (await fileOf(at.toISOString().slice(0, 10))).append(lines)
      } catch (error) {
        owed.push(...lines)
        throw error
      }
    },
    close: async () => (await open?.log)?.close(),
  }
}

/** Every receipt shown since `since`, oldest first. */
export async function readReceiptLog(
  folder: string,
  since = new Date(0),
): Promise<{ shown: Shown[]; damaged: number }> {
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    // Files of a whole month are older; they sort behind the days of theirs.
    /^receipts-\d{4}-\d{2}(-\d{2})?\.log$/.test(name),
  )
  const recent = names.filter((name) => name >= `receipts-${since.toISOString().slice(0, 10)}.log`).toSorted()
  const shown: Shown[] = []
  let damaged = 0
  for (const name of recent) {
    const file = await readAppendLog(path.join(folder, name))
    damaged += file.damaged
    for (const line of file.lines) {
      const [at = '', receipt = '', contentHash = ''] = line.split(' ')
      if (new Date(at) >= since) shown.push({ at: new Date(at), receipt, contentHash })
    }
  }
  return { shown, damaged }
}
