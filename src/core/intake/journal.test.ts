import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeSmallDisk } from '../../../test/support/small-disk.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import { openAppendLog } from '../../platform/files/append-log.ts'
import type { Arrival } from '../submissions/arrival.ts'
import { readJournal } from './journal-files.ts'
import { openJournal as openJournalIn } from './journal.ts'
import type { Store } from './store-journal-file.ts'

const megabyte = 1024 * 1024
const network = '192.0.2.1'
/** The receipts in it. */
async function receiptsIn(folder: string) {
  const { waiting, refused } = await readJournal(folder, () => null)
  return { waiting: [...waiting.keys()], refused: [...refused.keys()] }
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** One that is closed when the test ends: a file that garbage collection closes is a leak, which a test would hide among its own. */
function openJournal(folder: string, maxBytes: number) {
  const journal = openJournalIn(folder, maxBytes)
  onTestFinished(() => journal.close())
  return journal
}

function collector() {
  const stored: Arrival[] = []
  const store: Store = async (arrivals) => {
    stored.push(...arrivals)
    return []
  }
  return { stored, store }
}

const numbered = (at: number) => arrivalOf({ ...zoe, email: `zoe.${at}@example.org` })

describe('the journal', () => {
  test('gives back what it took, byte by byte and in order, and forgets it once it is stored', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, megabyte)
    const odd = arrivalOf(hanako, undefined, { body: new Uint8Array([0, 255, 13, 10]) })
    await journal.append(arrivalOf(zoe), network)
    await journal.append(odd, network)
    const { stored, store } = collector()
    expect(await journal.playBack(store)).toEqual({ stored: 2, refused: [], troubles: [] })
    expect(stored.map((each) => ({ ...each, body: [...each.body] }))).toEqual(
      [arrivalOf(zoe), odd].map((each) => ({ ...each, body: [...each.body] })),
    )
    expect(readdirSync(folder)).toEqual([])
    expect((await journal.playBack(store)).stored).toBe(0)
  })

  test('keeps everything when storing fails, also for the next process', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, megabyte)
    await journal.append(arrivalOf(zoe), network)
    await expect(journal.playBack(() => Promise.reject(new Error('away')))).rejects.toThrow('away')
    await journal.append(arrivalOf(hanako), network)
    await journal.close()
    const { stored, store } = collector()
    expect((await openJournal(folder, megabyte).playBack(store)).stored).toBe(2)
    expect(stored.map((each) => each.receipt)).toEqual([arrivalOf(zoe).receipt, arrivalOf(hanako).receipt])
  })

  test('takes lines while it is played back, and loses none of them', async () => {
    const journal = openJournal(newFolder(), 10 * megabyte)
    const { stored, store } = collector()
    const appends: Promise<void>[] = []
    for (let at = 0; at < 200; at++) {
      appends.push(journal.append(numbered(at), network))
      if (at % 20 === 0) await journal.playBack(store)
    }
    await Promise.all(appends)
    await journal.playBack(store)
    expect(new Set(stored.map((each) => each.receipt)).size).toBe(200)
    expect(stored).toHaveLength(200)
  })

  test('takes no more than it may, counts what earlier processes left, and takes again once it is empty', async () => {
    const folder = newFolder()
    const maxBytes = 128 * 1024
    const ordinary = (at: number) =>
      arrivalOf({ ...numbered(at).inquiry, message: 'Wie hoch sind die Gebühren? '.repeat(170) }, undefined, {
        body: new Uint8Array(16),
      })
    const journal = openJournal(folder, maxBytes)
    const tried = await Promise.allSettled(
      Array.from({ length: 100 }, (_, at) => journal.append(ordinary(at), `192.0.2.${at}`)),
    )
    const taken = tried.filter((each) => each.status === 'fulfilled').length
    expect(taken).toBeGreaterThan(10)
    expect(taken).toBeLessThan(40)
    expect(journal.state).toBe('full')
    await journal.close()

    const next = openJournal(folder, maxBytes)
    await expect(next.append(ordinary(101), '192.0.2.101')).rejects.toMatchObject({ code: 'unavailable' })
    const { stored, store } = collector()
    await next.playBack(store)
    expect(stored).toHaveLength(taken)
    expect(next.state).toBe('ok')
    await next.append(ordinary(101), '192.0.2.101')
  })

  test('no network fills it alone, and no long posts: an ordinary form of anyone else still has room', async () => {
    const journal = openJournal(newFolder(), megabyte)
    const body = new Uint8Array(60_000)
    const long = (at: number) => arrivalOf(numbered(at).inquiry, undefined, { body })
    const fill = async (networkOf: (at: number) => string) => {
      const tried = await Promise.allSettled(
        Array.from({ length: 60 }, (_, at) => journal.append(long(at), networkOf(at))),
      )
      return tried.filter((each) => each.status === 'fulfilled').length
    }
    expect(await fill(() => network), 'an eighth').toBe(1)
    expect(await fill((at) => `198.51.100.${at}`), 'half, in all').toBe(5)
    await expect(journal.append(long(7), '203.0.113.7')).rejects.toMatchObject({ code: 'unavailable' })
    await journal.append(numbered(8), '203.0.113.7')
    expect(journal.state).toBe('ok')
    const { stored, store } = collector()
    await journal.playBack(store)
    expect(stored).toHaveLength(7)
    expect(await fill(() => network), 'played back, the share is free again').toBe(1)
  })

  test('ends a file at 4 MB, and is read piece by piece', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, 100 * megabyte)
    const body = new Uint8Array(120_000)
    for (let at = 0; at < 60; at++)
      await journal.append(arrivalOf(numbered(at).inquiry, undefined, { body }), network)
    const sizes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size)
    expect(sizes).toHaveLength(3)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4 * megabyte)
    const batches: number[] = []
    const { stored } = await journal.playBack(async (arrivals) => {
      batches.push(arrivals.length)
      return []
    })
    expect(stored).toBe(60)
    expect(Math.max(...batches), 'about a megabyte at once').toBeLessThan(12)
  })

  test('a full disk leaves no file and no descriptor for each post that it does not take', async ({
    skip,
  }) => {
    const folder = makeSmallDisk('512k')
    if (!folder) return skip('a small disk can be made by root alone, on Linux')
    const journal = openJournal(folder, megabyte)
    await journal.append(numbered(0), network)
    const ballast = path.join(folder, 'ballast')
    expect(() => writeFileSync(ballast, new Uint8Array(megabyte))).toThrow('ENOSPC')
    const long = arrivalOf(zoe, undefined, { body: new Uint8Array(10_000) })
    const before = readdirSync('/proc/self/fd').length
    for (let at = 0; at < 50; at++) {
      await expect(journal.append(long, `192.0.2.${at}`)).rejects.toMatchObject({ code: 'unavailable' })
      await journal.playBack(() => Promise.reject(new Error('away'))).catch(() => undefined)
    }
    expect(readdirSync('/proc/self/fd').length - before).toBeLessThanOrEqual(1)
    expect(readdirSync(folder).length).toBeLessThanOrEqual(3)
    await journal.tryAgain()
    expect(journal.state).toBe('failing')
    rmSync(ballast)
    await journal.tryAgain()
    expect(journal.state).toBe('ok')
    await journal.append(long, network)
    const { stored, store } = collector()
    await journal.playBack(store)
    expect(stored).toHaveLength(2)
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
    await expect(journal.append(arrivalOf(zoe), network)).rejects.toMatchObject({ code: 'unavailable' })
    expect(journal.state).toBe('failing')
    rmSync(folder)
    await journal.append(arrivalOf(zoe), network)
    expect(journal.state).toBe('ok')
    expect((await receiptsIn(folder)).waiting).toHaveLength(1)
  })

  test('what the database refuses is set aside, holds up nobody, and is stored once a later version can', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, megabyte)
    await journal.append(arrivalOf(zoe), network)
    await journal.append(arrivalOf(hanako), network)
    const played = await journal.playBack(async (arrivals) =>
      arrivals.filter((each) => each.receipt === arrivalOf(zoe).receipt),
    )
    expect(played).toMatchObject({ stored: 1, refused: [arrivalOf(zoe).receipt] })
    expect((await receiptsIn(folder)).waiting).toEqual([])
    expect((await receiptsIn(folder)).refused).toEqual([arrivalOf(zoe).receipt])

    expect(await journal.playSetAside(async (arrivals) => arrivals)).toMatchObject({ stored: 0 })
    expect((await receiptsIn(folder)).refused).toHaveLength(1)
    const { stored, store } = collector()
    expect(await journal.playSetAside(store)).toMatchObject({ stored: 1, refused: [] })
    expect(stored.map((each) => each.receipt)).toEqual([arrivalOf(zoe).receipt])
    expect(readdirSync(folder)).toEqual([])
  })

  test('a line that cannot be read is kept and told of; the lines around it are stored', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, megabyte)
    for (const at of [1, 2, 3]) await journal.append(numbered(at), network)
    await journal.close()
    const [name = ''] = readdirSync(folder)
    const file = path.join(folder, name)
    const written = readFileSync(file, 'utf8')
    writeFileSync(file, written.replace(numbered(2).receipt, 'R-XXXX-XXXX-XXXX'))
    const { stored, store } = collector()
    const { troubles } = await openJournal(folder, megabyte).playBack(store)
    expect(stored.map((each) => each.receipt)).toEqual([numbered(1).receipt, numbered(3).receipt])
    expect(troubles).toMatchObject([{ message: expect.stringContaining('1 lines that cannot be read') }])
    expect(readdirSync(folder)).toEqual([`damaged-${name}`])
  })

  test('a file that cannot be settled stays and holds up no other', async () => {
    const folder = newFolder()
    const strange = await openAppendLog(path.join(folder, 'journal-1-000000.log'))
    await strange.append(['{"written by":"another version"}'])
    await strange.close()
    const journal = openJournal(folder, megabyte)
    await journal.append(arrivalOf(zoe), network)
    const { stored, store } = collector()
    const { troubles } = await journal.playBack(store)
    expect(stored.map((each) => each.receipt)).toEqual([arrivalOf(zoe).receipt])
    expect(troubles.length).toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual(['journal-1-000000.log'])
  })

  test('however often it is tried in vain, the tries begin no new file each', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, megabyte)
    for (let at = 0; at < 10; at++) {
      await journal.append(numbered(at), network)
      await journal.playBack(() => Promise.reject(new Error('away'))).catch(() => undefined)
    }
    expect(readdirSync(folder).length).toBeLessThanOrEqual(2)
    const { stored, store } = collector()
    await journal.playBack(store)
    expect(stored).toHaveLength(10)
  })
})
