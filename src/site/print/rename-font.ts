/** The same font (TrueType) under another family name, by a new table `name`; for readers that check no sums, as Typst. */
export function renameFont(font: Buffer, family: string): Buffer {
  const tables = tablesOf(font).map(({ tag, content }) => ({
    tag,
    content: tag === 'name' ? nameTable(family) : content,
  }))
  const head = Buffer.alloc(12 + 16 * tables.length)
  font.copy(head, 0, 0, 12)
  let offset = head.length
  const body = tables.map(({ tag, content }, at) => {
    const entry = 12 + 16 * at
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(content.length, entry + 12)
    // Tables begin at multiples of four.
    const padded = Buffer.alloc(Math.ceil(content.length / 4) * 4)
    content.copy(padded)
    offset += padded.length
    return padded
  })
  return Buffer.concat([head, ...body])
}

function tablesOf(font: Buffer): { tag: string; content: Buffer }[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
    const entry = 12 + 16 * at
    const offset = font.readUInt32BE(entry + 8)
    return {
      tag: font.toString('latin1', entry, entry + 4),
      content: font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    }
  })
}

/** Family, style, full name and PostScript name, for Windows in English (OpenType, `name`, format 0). */
function nameTable(family: string): Buffer {
  const names = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ] as const
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(([id], at) => {
    const length = texts[at]?.length ?? 0
    for (const [place, value] of [3, 1, 0x409, id, length, offset].entries())
      head.writeUInt16BE(value, 6 + 12 * at + 2 * place)
    offset += length
  })
  return Buffer.concat([head, ...texts])
}
