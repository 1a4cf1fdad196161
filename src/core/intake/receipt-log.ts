import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { openAppendLog, readAppendLog, type AppendLog } from '../../platform/files/append-log.ts'

/** A receipt that somebody has seen. */
export type Shown = { readonly receipt: string; readonly contentHash: string; readonly at: Date }

export type ReceiptLog = {
  /** Resolves once the lines are on the disk, in the file of the day on which they are written; where it rejects, none of them counts. */
  append(lines: readonly Shown[]): Promise<void>
  close(): Promise<void>
}

/** The ledger's left side: one file a day (UTC) in `folder`, apart from the database and never rewritten. */
export function openReceiptLog(folder: string, now: () => Date): ReceiptLog {
  let open: { day: string; log: Promise<AppendLog> } | null = null

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
    async append(lines) {
      // What was owed for days goes into today's file: a reader of today's receipts finds it, and drops it by its instant.
      const log = await fileOf(now().toISOString().slice(0, 10))
      await log.append(
        lines.map(({ receipt, contentHash, at }) => `${at.toISOString()} ${receipt} ${contentHash}`),
      )
    },
    close: async () => (await open?.log)?.close(),
  }
}

/** Stands in where the folder cannot be used: nothing is noted. */
export const noReceiptLog: ReceiptLog = {
  append: () => Promise.reject(new Error('there is no receipt log')),
  close: async () => undefined,
}

/** One line of the receipt log; `shown` is null where it is damaged. */
export type ReceiptLine = { readonly shown: Shown | null; readonly file: string; readonly number: number }

/** The files of a receipt log, oldest first, each with the bytes that it held at that moment, and with where to begin, unless at its first line. */
export type ReceiptFiles = readonly {
  readonly name: string
  readonly bytes: number
  readonly from?: number
}[]

/** The files that may hold what was shown since `since`. */
export async function findReceiptFiles(folder: string, since = new Date(0)): Promise<ReceiptFiles> {
  const first = `receipts-${since.toISOString().slice(0, 10)}.log`
  const names = (await readdir(folder).catch(() => [])).filter(
    // Files of a whole month are older; they sort behind the days of theirs.
    (name) => /^receipts-\d{4}-\d{2}(-\d{2})?\.log$/.test(name) && name >= first,
  )
  return Promise.all(
    names.toSorted().map(async (name) => ({ name, bytes: (await stat(path.join(folder, name))).size })),
  )
}

/** So many of the last bytes of `files`: of a file that holds more of them, its end. */
export function endOf(files: ReceiptFiles, bytes: number): ReceiptFiles {
  let left = bytes
  const ends = files.toReversed().flatMap((file) => {
    if (left <= 0) return []
    const from = Math.max(0, file.bytes - left)
    left -= file.bytes
    return [{ ...file, from }]
  })
  return ends.toReversed()
}

/** Reads `files` line by line up to the bytes that they held when they were found. */
export async function* readReceiptFiles(folder: string, files: ReceiptFiles): AsyncGenerator<ReceiptLine> {
  for (const { name, bytes, from } of files) {
    for await (const { number, text } of readAppendLog(path.join(folder, name), bytes, from)) {
      yield { shown: text === null ? null : readShown(text), file: name, number }
    }
  }
}

function readShown(line: string): Shown | null {
  const [at = '', receipt = '', contentHash = ''] = line.split(' ')
  const shown = { at: new Date(at), receipt, contentHash }
  return Number.isNaN(shown.at.getTime()) || contentHash === '' ? null : shown
}
