import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import { openAppendLog } from '../../platform/files/append-log.ts'
import type { Arrival } from '../submissions/arrival.ts'
import { openJournal, readJournal, type Store } from './journal.ts'

const megabyte = 1024 * 1024

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
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
    await journal.append(arrivalOf(zoe))
    await journal.append(odd)
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
    await journal.append(arrivalOf(zoe))
    await expect(journal.playBack(() => Promise.reject(new Error('away')))).rejects.toThrow('away')
    await journal.append(arrivalOf(hanako))
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

  test('what the database refuses is set aside, holds up nobody, and is stored once a later version can', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, megabyte)
    await journal.append(arrivalOf(zoe))
    await journal.append(arrivalOf(hanako))
    const played = await journal.playBack(async (arrivals) =>
      arrivals.filter((each) => each.receipt === arrivalOf(zoe).receipt),
    )
    expect(played).toMatchObject({ stored: 1, refused: [{ receipt: arrivalOf(zoe).receipt }] })
    expect((await readJournal(folder)).waiting).toEqual([])
    expect((await readJournal(folder)).refused.map((each) => each.receipt)).toEqual([arrivalOf(zoe).receipt])

    expect(await journal.playSetAside(async (arrivals) => arrivals)).toMatchObject({ stored: 0 })
    expect((await readJournal(folder)).refused).toHaveLength(1)
    const { stored, store } = collector()
    expect(await journal.playSetAside(store)).toMatchObject({ stored: 1, refused: [] })
    expect(stored.map((each) => each.receipt)).toEqual([arrivalOf(zoe).receipt])
    expect(readdirSync(folder)).toEqual([])
  })

  test('a line that cannot be read is kept and told of; the lines around it are stored', async () => {
    const folder = newFolder()
    const journal = openJournal(folder, megabyte)
    for (const at of [1, 2, 3]) await journal.append(numbered(at))
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
    await journal.append(arrivalOf(zoe))
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
      await journal.append(numbered(at))
      await journal.playBack(() => Promise.reject(new Error('away'))).catch(() => undefined)
    }
    expect(readdirSync(folder).length).toBeLessThanOrEqual(2)
    const { stored, store } = collector()
    await journal.playBack(store)
    expect(stored).toHaveLength(10)
  })
})
