import { readdirSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { readAppendLog } from '../../platform/files/append-log.ts'
import { readArrival, type Arrival } from '../submissions/index.ts'

export const segmentName = /^journal-\d+-\d+\.log$/
export const asideName = /^refused-.+\.log$/
const damagedName = /^damaged-.+\.log$/

/** One line of the journal: an arrival, or the reason why it cannot be read. */
export type JournalLine = { readonly arrival: Arrival } | { readonly unreadable: 'damaged' | 'strange' }

/** `damaged`: not what was written · `strange`: written by a version that this one does not understand. */
export async function* readJournalFile(file: string): AsyncGenerator<JournalLine> {
  for await (const { text } of readAppendLog(file)) yield readLine(text)
}

function readLine(text: string | null): JournalLine {
  if (text === null) return { unreadable: 'damaged' }
  try {
    return { arrival: readArrival(text) }
  } catch {
    return { unreadable: 'strange' }
  }
}

/** What waits in the journal or was set aside, by receipt, and the names of files that hold what nobody can read; for the ledger. */
export type JournalContents<Kept> = {
  readonly waiting: Map<string, Kept>
  readonly refused: Map<string, Kept>
  readonly unreadable: string[]
}

/** Reads line by line, and holds of each arrival only what `keep` makes of it: the journal may be larger than the memory. */
export async function readJournal<Kept>(
  folder: string,
  keep: (arrival: Arrival) => Kept,
): Promise<JournalContents<Kept>> {
  const unreadable = (await filesOf(folder, damagedName)).map((file) => path.basename(file))
  async function readAll(names: RegExp): Promise<Map<string, Kept>> {
    const all = new Map<string, Kept>()
    for (const file of await filesOf(folder, names)) {
      try {
        let isReadable = true
        for await (const line of readJournalFile(file)) {
          if ('arrival' in line) all.set(line.arrival.receipt, keep(line.arrival))
          else isReadable = false
        }
        if (!isReadable) unreadable.push(path.basename(file))
      } catch {
        unreadable.push(path.basename(file))
      }
    }
    return all
  }
  return { waiting: await readAll(segmentName), refused: await readAll(asideName), unreadable }
}

/** In the order of their names, which is the order in which they were begun. */
export async function filesOf(folder: string, names: RegExp): Promise<string[]> {
  const all = await readdir(folder).catch(() => [])
  return all
    .filter((name) => names.test(name))
    .toSorted()
    .map((name) => path.join(folder, name))
}

/** The bytes of all segments. @throws where the folder cannot be read */
export function sizeOfSegments(folder: string): number {
  const names = readdirSync(folder).filter((name) => segmentName.test(name))
  return names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)
}
