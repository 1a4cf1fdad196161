import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openAppendLog, readAppendLog } from './append-log.ts'

function newFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'append-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return path.join(folder, 'lines.log')
}

const read = async (file: string) => (await Array.fromAsync(readAppendLog(file))).map((line) => line.text)

async function write(file: string, ...lines: string[]): Promise<void> {
  const log = await openAppendLog(file)
  for (const line of lines) await log.append([line])
  await log.close()
}

describe('a file of lines', () => {
  test('gives back every line, in order, whatever letters it is written in', async () => {
    const file = newFile()
    await write(file, 'Zoë', '花子', '')
    await write(file, 'a third, after opening it again')
    expect(await read(file)).toEqual(['Zoë', '花子', '', 'a third, after opening it again'])
  })

  test('that is not there has no lines', async () => {
    expect(await read(newFile())).toEqual([])
  })

  test('cut off at any byte keeps every line that was whole', async () => {
    const file = newFile()
    const lines = ['first', 'zweite Zeile: ü', '三']
    await write(file, ...lines)
    const whole = readFileSync(file)
    for (let length = whole.length; length >= 0; length--) {
      truncateSync(file, length)
      const ends = whole.subarray(0, length).filter((byte) => byte === 10).length
      const kept = await read(file)
      expect(kept.slice(0, ends)).toEqual(lines.slice(0, ends))
      expect(kept.length - ends, 'at most the one whose end alone is missing').toBeLessThanOrEqual(1)
    }
  })

  test('a line that was cut short does not swallow the next one', async () => {
    const file = newFile()
    await write(file, 'whole')
    appendFileSync(file, `1234abcd half a li${'n'.repeat(200_000)}`)
    expect(await read(file)).toEqual(['whole'])
    await write(file, 'after the power cut')
    expect(await read(file)).toEqual(['whole', 'after the power cut'])
  })

  test('a whole line whose end alone was cut off stays when the file is opened again', async () => {
    const file = newFile()
    await write(file, 'one')
    truncateSync(file, readFileSync(file).length - 1)
    await write(file, 'two')
    expect(await read(file)).toEqual(['one', 'two'])
  })

  test('a line that was changed is named by its number, not returned', async () => {
    const file = newFile()
    await write(file, 'one', 'two')
    writeFileSync(file, readFileSync(file, 'utf8').replace('one', 'eno'))
    expect(await Array.fromAsync(readAppendLog(file))).toEqual([
      { number: 1, text: null },
      { number: 2, text: 'two' },
    ])
  })

  test('is read up to the bytes it had, whatever is appended meanwhile', async () => {
    const file = newFile()
    await write(file, 'one')
    const bytes = readFileSync(file).length
    await write(file, 'two')
    expect((await Array.fromAsync(readAppendLog(file, bytes))).map((line) => line.text)).toEqual(['one'])
  })

  test('many who write at once are all answered, and the file is as long as it says', async () => {
    const file = newFile()
    const log = await openAppendLog(file)
    const lines = Array.from({ length: 200 }, (_, at) => `line ${at}`)
    await Promise.all(lines.map((line) => log.append([line])))
    expect(log.bytes).toBe(readFileSync(file).length)
    await log.close()
    expect(await read(file)).toEqual(lines)
  })

  test('closing waits for who was writing, and refuses who comes later', async () => {
    const file = newFile()
    const log = await openAppendLog(file)
    const writing = log.append(['just in time'])
    const closing = log.close()
    await expect(log.append(['too late'])).rejects.toThrow('is closed')
    await Promise.all([writing, closing])
    expect(await read(file)).toEqual(['just in time'])
  })
})
