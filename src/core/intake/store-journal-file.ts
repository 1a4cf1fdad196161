import path from 'node:path'
import { newId } from '../../kernel/ids.ts'
import { openAppendLog, type AppendLog } from '../../platform/files/append-log.ts'
import { writeArrival, type Arrival } from '../submissions/index.ts'
import { readJournalFile } from './journal-files.ts'

/** Resolves to those that the database refused for what they are. */
export type Store = (arrivals: readonly Arrival[]) => Promise<readonly Arrival[]>

/** What is stored at once: so many arrivals, or so many characters of them. */
const batchLines = 100
const batchCharacters = 1024 * 1024

/** Stores what a file holds in batches of bounded size. */
export async function storeLines(
  file: string,
  store: Store,
  setAside: (arrivals: readonly Arrival[]) => Promise<void> = async () => undefined,
) {
  const refused: string[] = []
  const troubles: unknown[] = []
  const counts = { stored: 0, damaged: 0, strange: 0 }
  let batch: Arrival[] = []
  let characters = 0

  async function storeBatch(): Promise<void> {
    if (batch.length === 0) return
    const taken = batch
    batch = []
    characters = 0
    const denied = await store(taken)
    await setAside(denied).catch((error) => troubles.push(error))
    refused.push(...denied.map((each) => each.receipt))
    counts.stored += taken.length - denied.length
  }

  const lines = readJournalFile(file)
  for (;;) {
    // Apart from storing: an error of the file is this file's trouble, one of the store ends the playback.
    const next = await lines.next().catch((error) => void troubles.push(error))
    if (!next || next.done) break
    if ('unreadable' in next.value) {
      counts[next.value.unreadable]++
      continue
    }
    const { arrival } = next.value
    batch.push(arrival)
    characters += arrival.body.length + arrival.inquiry.message.length
    if (batch.length >= batchLines || characters >= batchCharacters) await storeBatch()
  }
  await storeBatch()
  return { ...counts, refused, troubles }
}

/** Opens a new file when the first arrival is set aside, and never rewrites an older one. */
export function openAside(folder: string) {
  let log: AppendLog | null = null
  return {
    async append(arrivals: readonly Arrival[]): Promise<void> {
      if (arrivals.length === 0) return
      log ??= await openAppendLog(path.join(folder, `refused-${newId()}.log`))
      await log.append(arrivals.map(writeArrival))
    },
    close: async () => log?.close(),
  }
}
