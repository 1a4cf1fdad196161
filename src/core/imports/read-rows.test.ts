import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { detectShape, readRows } from './read-rows.ts'

const rowsOf = async (bytes: Uint8Array) => {
  const shape = detectShape(bytes)
  return {
    ...shape,
    rows: (await Array.fromAsync(readRows(Readable.from([Buffer.from(bytes)]), shape))).map(
      ({ cells }) => cells,
    ),
  }
}
const utf16 = (text: string, isBig = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

test.each<[string, Uint8Array, string, string]>([
  [
    'UTF-8 with a mark and line breaks in cells',
    Buffer.from('\uFEFFemail,name\r\nzoe@example.org,"Zoë\nKeller"\r\n'),
    'utf-8',
    ',',
  ],
  ['UTF-16 with tabs', utf16('email\tname\nzoe@example.org\t"Zoë\nKeller"\n'), 'utf-16le', '\t'],
  ['UTF-16 the other way round', utf16('email;name\nzoe@example.org;"Zoë\nKeller"\n', true), 'utf-16be', ';'],
  [
    'Windows-1252 with semicolons',
    Buffer.from('email;name\nzoe@example.org;"Zoë\nKeller"\n', 'latin1'),
    'windows-1252',
    ';',
  ],
])('a file is read as it is written: %s', async (_, bytes, encoding, delimiter) => {
  expect(await rowsOf(bytes)).toEqual({
    format: 'csv',
    encoding,
    delimiter,
    rows: [
      ['email', 'name'],
      ['zoe@example.org', 'Zoë\nKeller'],
    ],
  })
})
