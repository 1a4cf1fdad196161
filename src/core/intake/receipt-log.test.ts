import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openAppendLog } from '../../platform/files/append-log.ts'
import { endOf, findReceiptFiles, openReceiptLog, readReceiptFiles } from './receipt-log.ts'

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'receipts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function read(folder: string, since?: Date) {
  const lines = await Array.fromAsync(readReceiptFiles(folder, await findReceiptFiles(folder, since)))
  return lines.map((line) => line.shown)
}

const shownAt = (at: string, receipt: string) => ({
  receipt,
  contentHash: `hash-of-${receipt}`,
  at: new Date(at),
})
const november = shownAt('2026-11-30T23:59:59.999Z', 'R-7K3M-9QPD-4TXW')
const december = shownAt('2026-12-01T00:00:00.000Z', 'R-8B67-083Q-GGPS')

test('a day has a file of its own, and the turn of it loses nothing', async () => {
  const folder = newFolder()
  let now = november.at
  const log = openReceiptLog(folder, () => now)
  const late = shownAt('2026-11-30T23:59:59.998Z', 'R-Y2AA-FJXV-7YK5')
  await log.append([november])
  now = december.at
  await log.append([december, late])
  await log.close()
  expect(readdirSync(folder).toSorted()).toEqual(['receipts-2026-11-30.log', 'receipts-2026-12-01.log'])
  expect(await read(folder)).toEqual([november, december, late])
})

test('what was shown since an instant is found on whichever day, in files of a month too', async () => {
  const folder = newFolder()
  let now = new Date()
  const log = openReceiptLog(folder, () => now)
  for (const shown of [shownAt('2026-11-01T00:00:00.000Z', 'R-OLD0-0000-0000'), december]) {
    now = shown.at
    await log.append([shown])
  }
  await log.close()
  const ofMonth = await openAppendLog(path.join(folder, 'receipts-2026-11.log'))
  await ofMonth.append([`${november.at.toISOString()} ${november.receipt} ${november.contentHash}`])
  await ofMonth.close()
  expect(await read(folder, new Date('2026-11-30T00:00:00Z'))).toEqual([november, december])
})

test('the end of a log is read without what stands before it, over the turn of a day too', async () => {
  const folder = newFolder()
  let now = november.at
  const log = openReceiptLog(folder, () => now)
  const early = shownAt('2026-11-30T23:59:59.997Z', 'R-Y2AA-FJXV-7YK5')
  await log.append([early, november])
  now = december.at
  await log.append([december])
  await log.close()
  const files = await findReceiptFiles(folder)
  const [first, second] = files.map(({ bytes }) => bytes)
  const readEnd = async (bytes: number) =>
    (await Array.fromAsync(readReceiptFiles(folder, endOf(files, bytes)))).map(({ shown }) => shown)
  expect(await readEnd((first ?? 0) + (second ?? 0))).toEqual([early, november, december])
  // A byte less, and the first line is no whole one.
  expect(await readEnd((first ?? 0) + (second ?? 0) - 1)).toEqual([november, december])
  expect(await readEnd(second ?? 0)).toEqual([december])
  expect(await readEnd(0)).toEqual([])
})

test('lines that the disk did not take count as nowhere: the next try is a new one', async () => {
  const folder = newFolder()
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'in the way')
  const log = openReceiptLog(folder, () => december.at)
  await expect(log.append([november])).rejects.toThrow(/EEXIST|ENOTDIR/)
  rmSync(folder)
  await log.append([december])
  await log.close()
  expect(await read(folder)).toEqual([december])
})
