/** The kinds of files that go along with a reply: how they begin, and what they are called. */
const kinds: readonly { extension: RegExp; type: string; begins: readonly number[] | null }[] = [
  { extension: /\.pdf$/i, type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46] },
  { extension: /\.png$/i, type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { extension: /\.jpe?g$/i, type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { extension: /\.gif$/i, type: 'image/gif', begins: [0x47, 0x49, 0x46, 0x38] },
  ...(
    [
      [/\.docx$/i, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      [/\.xlsx$/i, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      [/\.pptx$/i, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
      [/\.odt$/i, 'application/vnd.oasis.opendocument.text'],
      [/\.ods$/i, 'application/vnd.oasis.opendocument.spreadsheet'],
    ] as const
  ).map(([extension, type]) => ({ extension, type, begins: [0x50, 0x4b, 0x03, 0x04] })),
  { extension: /\.txt$/i, type: 'text/plain', begins: null },
  { extension: /\.csv$/i, type: 'text/csv', begins: null },
  { extension: /\.ics$/i, type: 'text/calendar', begins: null },
]

/** The media type of a file whose content is what its name says; null for any other. What is text is UTF-8. */
export function kindOf(name: string, content: Uint8Array): string | null {
  const kind = kinds.find(({ extension }) => extension.test(name))
  if (!kind) return null
  if (kind.begins) return kind.begins.every((byte, at) => content[at] === byte) ? kind.type : null
  return isText(content) ? kind.type : null
}

function isText(content: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(content).includes('\u0000')
  } catch {
    return false
  }
}
