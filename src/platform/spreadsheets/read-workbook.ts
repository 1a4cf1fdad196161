import { openArchive, type Archive } from './open-archive.ts'
import { isDateFormat } from './date-format.ts'
import { readWholeXml, readXml, type Attributes } from './read-xml.ts'

/** A row that holds anything, with its number in the sheet, from 1. */
export type SheetRow = { readonly line: number; readonly cells: string[] }

/** Strings that cells share are the only part that stays in memory. */
const maxSharedBytes = 64 * 1024 * 1024
/** A million rows of twenty columns. */
const maxSheetBytes = 2 * 1024 ** 3
const maxSmallBytes = 8 * 1024 * 1024
/** What stands further to the right is no table of people, and each row would be filled up to it. */
const maxColumns = 500
/** The most that a cell holds in Excel. */
const maxCellLength = 32_767

/**
 * The rows of the first sheet of an XLSX workbook (ECMA-376), one after the other; only as far ahead as its reader goes. Dates are
 * written `YYYY-MM-DD`; of a formula its last result counts.
 * @throws TooLargeError, or an Error where the file is no workbook or damaged
 */
export async function* readWorkbook(bytes: Buffer): AsyncGenerator<SheetRow> {
  const archive = await openArchive(bytes)
  const { path, isFrom1904 } = await findFirstSheet(archive)
  const shared = await readSharedStrings(archive)
  const dates = await readDateStyles(archive)
  let rows: SheetRow[] = []
  let row: SheetRow = { line: 0, cells: [] }
  let cell = { column: 0, type: 'n', isDate: false }
  let text = ''
  let isValue = false
  let isPronunciation = false

  function valueOf(): string {
    switch (cell.type) {
      case 's':
        return shared[Number(text)] ?? ''
      case 'inlineStr':
      case 'str':
        return unescape(text)
      case 'b':
        return String(text.trim() === '1')
      case 'd':
        return text.slice(0, 10)
      case 'e':
        return ''
      default:
        return text === '' ? '' : cell.isDate ? dayOf(Number(text), isFrom1904) : String(Number(text))
    }
  }

  const handler = {
    open(name: string, attributes: Attributes) {
      if (name === 'row') row = { line: Number(attributes['r']) || row.line + 1, cells: [] }
      else if (name === 'c') {
        const column = attributes['r'] ? columnOf(attributes['r']) : row.cells.length
        cell = { column, type: attributes['t'] ?? 'n', isDate: dates.has(Number(attributes['s'])) }
        text = ''
      } else if (name === 'v' || name === 't') isValue = !isPronunciation
      // How a name is pronounced stands beside it, and is not part of it.
      else if (name === 'rPh') isPronunciation = true
    },
    text(piece: string) {
      if (isValue && text.length < maxCellLength) text += piece
    },
    close(name: string) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'rPh') isPronunciation = false
      else if (name === 'c' && cell.column < maxColumns) {
        while (row.cells.length < cell.column) row.cells.push('')
        row.cells[cell.column] = valueOf()
      } else if (name === 'row' && row.cells.some((each) => each !== '')) rows.push(row)
    },
  }

  function* handOver(): Generator<SheetRow> {
    const ready = rows
    rows = []
    yield* ready
  }

  yield* readXml(await archive.open(path, maxSheetBytes), handler, handOver)
}

async function findFirstSheet(archive: Archive): Promise<{ path: string; isFrom1904: boolean }> {
  const parts = await readTargets(archive, '_rels/.rels')
  const [workbook] = parts.filter(({ type }) => type.endsWith('/officeDocument'))
  if (!workbook) throw new Error('this is no workbook')
  const book = resolvePart('', workbook.target)
  const folder = book.slice(0, book.lastIndexOf('/') + 1)
  let sheetId: string | undefined
  let isFrom1904 = false
  await readWholeXml(await archive.open(book, maxSmallBytes), {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
      if (name === 'sheet') sheetId ??= Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
    },
  })
  const targets = await readTargets(archive, `${folder}_rels/${book.slice(folder.length)}.rels`)
  const sheet = targets.find(({ id }) => id === sheetId)
  if (!sheet) throw new Error('this workbook has no sheet')
  return { path: resolvePart(folder, sheet.target), isFrom1904 }
}

async function readTargets(archive: Archive, path: string) {
  const targets: { id: string; type: string; target: string }[] = []
  await readWholeXml(await archive.open(path, maxSmallBytes), {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name === 'Relationship') targets.push({ id, type, target })
    },
  })
  return targets
}

const resolvePart = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : `${folder}${target}`

async function readSharedStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = []
  if (!archive.has(sharedPath)) return strings
  let text = ''
  let isText = false
  let isPronunciation = false
  await readWholeXml(await archive.open(sharedPath, maxSharedBytes), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') isPronunciation = true
      else if (name === 't') isText = !isPronunciation
    },
    text(piece) {
      if (isText && text.length < maxCellLength) text += piece
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') isPronunciation = false
      // A copy: a part of the text that was read would keep the whole of it in memory.
      else if (name === 'si') strings.push(Buffer.from(unescape(text)).toString())
    },
  })
  return strings
}
const sharedPath = 'xl/sharedStrings.xml'

/** The numbers of cell styles that show a date. */
async function readDateStyles(archive: Archive): Promise<Set<number>> {
  const styles = new Set<number>()
  if (!archive.has(stylesPath)) return styles
  const own = new Map<number, string>()
  let isCell = false
  let count = 0
  await readWholeXml(await archive.open(stylesPath, maxSmallBytes), {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'])
      if (name === 'numFmt') own.set(id, attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') isCell = true
      else if (name === 'xf' && isCell) {
        if (isDateFormat(id, own.get(id))) styles.add(count)
        count++
      }
    },
    close(name) {
      if (name === 'cellXfs') isCell = false
    },
  })
  return styles
}
const stylesPath = 'xl/styles.xml'

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64
    if (digit < 1 || digit > 26) break
    column = column * 26 + digit
  }
  return column - 1
}

/** Characters that XML cannot hold are written `_x000D_`. */
const unescape = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

const dayMs = 24 * 3600_000
/** Days are counted from December 30, 1899, or from 1904. Up to February 1900 they are off by one, for Lotus took that for a leap year. */
function dayOf(days: number, isFrom1904: boolean): string {
  const epoch = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const day = new Date(epoch + Math.floor(days) * dayMs)
  return Number.isNaN(day.getTime()) ? String(days) : day.toISOString().slice(0, 10)
}
