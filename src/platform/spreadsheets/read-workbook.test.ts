import { expect, test } from 'vitest'
import { zipOf } from '../../../test/support/zip.ts'
import { TooLargeError } from './open-archive.ts'
import { readWorkbook } from './read-workbook.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** As Excel lays one out: strings and styles stand behind the sheet. */
const workbookOf = (sheet: string, { shared = '', styles = '', properties = '' } = {}) => ({
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets><sheet name="B" sheetId="7" r:id="rId2"/><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': '<worksheet/>',
  'xl/worksheets/sheet2.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  ...(styles && { 'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
  ...(shared && { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared}</sst>` }),
})
const rowsOf = (bytes: Buffer) => Array.fromAsync(readWorkbook(bytes))

test('every way in which a cell is written is read, gaps and line numbers stay, and empty rows are none', async () => {
  const shared =
    '<si><t>email</t></si><si><r><t xml:space="preserve">Zoë </t></r><r><t>&lt;Keller&gt;</t></r></si>' +
    '<si><t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh></si><si><t>two_x000D_lines</t></si>'
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
  const sheet =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="A2"/><c r="B2" s="1"/></row>' +
    '<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" t="inlineStr"><is><t>in</t><t>line</t></is></c><c r="C4" t="str"><f>A1</f><v>result</v></c>' +
    '<c r="D4" t="b"><v>1</v></c><c r="E4"><v>4.9123E+12</v></c><c r="F4" s="1"><v>45992</v></c><c r="G4" s="2"><v>45992.5</v></c><c r="H4" s="3"><v>1.5</v></c>' +
    '<c r="I4" t="e"><v>#N/A</v></c><c r="J4" t="s"><v>3</v></c><c r="XFD4" t="s"><v>0</v></c></row>' +
    '<row><c t="s"><v>0</v></c><c><v>0</v></c></row>'
  expect(await rowsOf(zipOf(workbookOf(sheet, { shared, styles })))).toEqual([
    { line: 1, cells: ['email', '', 'Zoë <Keller>'] },
    {
      line: 4,
      cells: [
        '山田',
        'inline',
        'result',
        'true',
        '4912300000000',
        '2025-12-01',
        '2025-12-01',
        '1.5',
        '',
        'two\rlines',
      ],
    },
    { line: 5, cells: ['email', '0'] },
  ])
})

test('a workbook that counts its days from 1904, and one whose names have a prefix', async () => {
  const properties = '<workbookPr date1904="1"/>'
  const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
  const dates = workbookOf('<row r="1"><c r="A1" s="0"><v>44530</v></c></row>', { properties, styles })
  expect(await rowsOf(zipOf(dates))).toEqual([{ line: 1, cells: ['2025-12-01'] }])
  const prefixed = {
    ...workbookOf(''),
    'xl/worksheets/sheet2.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  }
  expect(await rowsOf(zipOf(prefixed))).toEqual([{ line: 1, cells: ['7'] }])
})

test('a part that says it is too large is not unpacked, and one that says less than is true ends in an error', async () => {
  const gigabytes = (wanted: string) => (name: string, size: number) =>
    name === wanted ? 3 * 1024 ** 3 : size
  const shared = '<si><t>email</t></si>'
  const sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
  const parts = workbookOf(sheet, { shared })
  for (const name of ['xl/sharedStrings.xml', 'xl/worksheets/sheet2.xml', 'xl/workbook.xml'])
    await expect(rowsOf(zipOf(parts, gigabytes(name)))).rejects.toThrow(TooLargeError)
  const bomb = workbookOf(sheet, { shared: `<si><t>${' '.repeat(80 * 1024 * 1024)}</t></si>` })
  await expect(rowsOf(zipOf(bomb))).rejects.toThrow(TooLargeError)
  const lying = zipOf(bomb, (name, size) => (name === 'xl/sharedStrings.xml' ? 1_000 : size))
  await expect(rowsOf(lying)).rejects.toThrow('too many bytes in the stream')
})

test('entities of its own, broken XML and what is no workbook are refused', async () => {
  const laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
  const parts = workbookOf('')
  await expect(rowsOf(zipOf({ ...parts, 'xl/worksheets/sheet2.xml': laughs }))).rejects.toThrow(
    'a document type is not read',
  )
  await expect(rowsOf(zipOf(workbookOf('<row r="1"><c></row>')))).rejects.toThrow('Unexpected close tag')
  await expect(rowsOf(zipOf({ 'a.txt': 'a' }))).rejects.toThrow('missing')
  await expect(rowsOf(Buffer.from('PK\u0003\u0004 nothing'))).rejects.toThrow(/central directory/i)
})

test('no more of a sheet is read than its reader takes', async () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`)
  // Broken far behind the rows that are taken.
  const bytes = zipOf(workbookOf(`${rows.join('')}<broken`))
  const taken: string[] = []
  for await (const { cells } of readWorkbook(bytes)) {
    taken.push(...cells)
    if (taken.length === 3) break
  }
  expect(taken).toEqual(['0', '1', '2'])
})
