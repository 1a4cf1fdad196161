import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse'
import { readWorkbook } from '../../platform/spreadsheets/read-workbook.ts'

export type FileShape = { format: 'csv' | 'xlsx'; encoding: string; delimiter: string }

/** A row with its number, as a spreadsheet that opens the file shows it. */
export type FileRow = { line: number; cells: string[] }

/** How a file is written: by its mark, by where zero bytes stand, by whether it is UTF-8 at all; and by what divides its first line. */
export function detectShape(bytes: Uint8Array): FileShape {
  // Every XLSX file is a ZIP archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { format: 'xlsx', encoding: 'utf-8', delimiter: '' }
  const encoding = detectEncoding(bytes)
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 256 * 1024))
  return { format: 'csv', encoding, delimiter: detectDelimiter(start) }
}

function detectEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const some = bytes.subarray(0, 1_000)
  const zeros = [0, 1].map((odd) => some.filter((byte, at) => at % 2 === odd && byte === 0).length)
  if ((zeros[1] ?? 0) > some.length / 5) return 'utf-16le'
  if ((zeros[0] ?? 0) > some.length / 5) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // What spreadsheets in Western Europe and America still write.
    return 'windows-1252'
  }
}

/** Whether it reads as text: no table holds characters that only control a machine. */
export function isText(bytes: Uint8Array, { encoding }: FileShape): boolean {
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 64 * 1024))
  // Tabs, line ends and what older systems end a file with are text.
  // oxlint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/.test(start)
}

function detectDelimiter(text: string): string {
  const counts = new Map([',', ';', '\t', '|'].map((each) => [each, 0]))
  let isQuoted = false
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && letter === '\n') break
    else if (!isQuoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted((one, other) => other[1] - one[1])
  return most && most[1] > 0 ? most[0] : ','
}

const maxCell = 2_000

/** The rows of a file, its headings first, read no faster than they are taken. Line breaks stand inside of quotes. */
export async function* readRows(content: Readable, shape: FileShape): AsyncGenerator<FileRow> {
  if (shape.format === 'xlsx') {
    for await (const { line, cells } of readWorkbook(await buffer(content)))
      yield { line, cells: cells.map(cleanCell) }
    return
  }
  const decoder = new TextDecoder(shape.encoding)
  const parser = parse({
    delimiter: shape.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: 1_000_000,
  })
  void (async () => {
    try {
      for await (const chunk of content) {
        const text = decoder.decode(chunk as Uint8Array, { stream: true })
        if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve))
      }
      parser.end(decoder.decode())
    } catch (error) {
      parser.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  })()
  for await (const each of parser) {
    const { record, info } = each as {
      record: string[]
      info: { records: number; empty_lines: number }
    }
    // Not the lines of the file: a cell may hold several.
    yield { line: info.records + info.empty_lines, cells: record.map(cleanCell) }
  }
}

/** What an export of ours put before a cell, so that no spreadsheet takes it for a formula, is taken away again. */
const cleanCell = (cell: string): string =>
  cell
    .slice(0, maxCell)
    .replace(/^\uFEFF/, '')
    .replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '')
    .toWellFormed()
    .replaceAll('\u0000', '')
    .trim()
    .normalize('NFC')
