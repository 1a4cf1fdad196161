import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import type { Arrival } from './arrival.ts'
import { openJournal, readJournal } from './journal.ts'

const megabyte = 1024 * 1024

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function collector() {
  const stored: Arrival[] = []
  return { stored, store: async (arrivals: readonly Arrival[]) => void stored.push(...arrivals) }
}

const numbered = (at: number) => arrivalOf({ ...zoe, email: `zoe.${at}@example.org` })

describe('the journal', () => {
  test('gives back what it took, byte by byte and in order, and forgets it once it is stored', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, megabyte)
    const odd = arrivalOf(hanako, undefined, { body: new Uint8Array([0, 255, 13, 10]) })
    await journal.append(arrivalOf(zoe))
    await journal.append(odd)
    const { stored, store } = collector()
    expect(await journal.playBack(store)).toBe(2)
    expect(stored.map((each) => ({ ...each, body: [...each.body] }))).toEqual(
      [arrivalOf(zoe), odd].map((each) => ({ ...each, body: [...each.body] })),
    )
    expect(readdirSync(folder)).toEqual([])
    expect(await journal.playBack(store)).toBe(0)
  })

  test('keeps everything when storing fails, also for the next process', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, megabyte)
    await journal.append(arrivalOf(zoe))
    await expect(journal.playBack(() => Promise.reject(new Error('away')))).rejects.toThrow('away')
    await journal.append(arrivalOf(hanako))
    await journal.close()
    const { stored, store } = collector()
    expect(await openJournal(folder, megabyte).playBack(store)).toBe(2)
    expect(stored.map((each) => each.receipt)).toEqual([arrivalOf(zoe).receipt, arrivalOf(hanako).receipt])
  })

  test('takes lines while it is played back, and loses none of them', async () => {
    const journal = openJournal(newFolder(), 10 * megabyte)
    const { stored, store } = collector()
    const appends: Promise<void>[] = []
    for (let at = 0; at < 200; at++) {
      appends.push(journal.append(numbered(at)))
      if (at % 20 === 0) await journal.playBack(store)
    }
    await Promise.all(appends)
    await journal.playBack(store)
    expect(new Set(stored.map((each) => each.receipt)).size).toBe(200)
    expect(stored).toHaveLength(200)
  })

  test('takes no more than it may, counts what earlier processes left, and takes again once it is empty', async () => {
    const folder = newFolder()
    const most = 4_000
    const journal = openJournal(folder, most)
    const tried = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => journal.append(numbered(at))),
    )
    const taken = tried.filter((each) => each.status === 'fulfilled').length
    expect(taken).toBeGreaterThan(1)
    expect(taken).toBeLessThan(10)
    expect(journal.canAppend).toBe(false)
    await journal.close()

    const next = openJournal(folder, most)
    await expect(next.append(numbered(99))).rejects.toMatchObject({ code: 'unavailable' })
    const { stored, store } = collector()
    await next.playBack(store)
    expect(stored).toHaveLength(taken)
    expect(next.canAppend).toBe(true)
    await next.append(numbered(99))
  })

  test('whose disk does not take it says so, and works again when it does', async () => {
    const folder = newFolder()
    const missing = path.join(folder, 'journal')
    writeFileSync(missing, 'in the way')
    expect(() => openJournal(missing, megabyte)).toThrow('ENOTDIR')
    rmSync(missing)
    const journal = openJournal(folder, megabyte)
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'in the way')
    await expect(journal.append(arrivalOf(zoe))).rejects.toMatchObject({ code: 'unavailable' })
    expect(journal.canAppend).toBe(false)
    rmSync(folder)
    await journal.append(arrivalOf(zoe))
    expect(journal.canAppend).toBe(true)
    expect((await readJournal(folder)).waiting).toHaveLength(1)
  })

  test('what the database refuses is set aside for a person, apart from what waits', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, megabyte)
    await journal.setAside(arrivalOf(zoe))
    await journal.append(arrivalOf(hanako))
    const { waiting, refused } = await readJournal(folder)
    expect(waiting.map((each) => each.receipt)).toEqual([arrivalOf(hanako).receipt])
    expect(refused.map((each) => each.receipt)).toEqual([arrivalOf(zoe).receipt])
    await journal.close()
  })
})
