import { hrefOf, linkedParts, type Block, type Destination, type Inline } from '../../core/content/index.ts'

/** Text as a Typst template takes it: parts that lead to one address or to none, each with its words in one look. */
export type PrintedText = readonly {
  /** Whole, with the site's own origin; null where the words lead nowhere. */
  readonly address: string | null
  readonly words: readonly { readonly text: string; readonly bold: boolean; readonly italic: boolean }[]
}[]

/** @param origin of the site, to which links to its own pages lead from a file */
export function printedText(text: Inline, origin: string): PrintedText {
  const runs = typeof text === 'string' ? [{ text }] : text
  return linkedParts(runs).map(({ runs, ...destination }) => ({
    address: printedAddress(destination, origin),
    // Figures were put in their places when the text was read.
    words: runs.flatMap((run) =>
      'figure' in run ? [] : [{ text: run.text, bold: run.bold ?? false, italic: run.italic ?? false }],
    ),
  }))
}

/** A place on the same page is none in a file. */
function printedAddress(destination: Destination, origin: string): string | null {
  if (destination.to === undefined && (destination.href ?? '#').startsWith('#')) return null
  const href = hrefOf(destination)
  return href.startsWith('/') ? origin + href : href
}

type Entry = Extract<Block, { kind: 'links' }>['items'][number]

/** An entry of a list of links: its label, which leads there, and after it the note and how to reach what it names. */
export function printedLink(
  { label, note, where, telephone, email, ...destination }: Entry,
  origin: string,
): PrintedText {
  const more = [note, where, telephone, email].filter((each) => each !== undefined)
  return [
    { address: printedAddress(destination, origin), words: [plain(label)] },
    ...(more.length === 0 ? [] : [{ address: null, words: [plain(`: ${more.join('; ')}`)] }]),
  ]
}

const plain = (text: string) => ({ text, bold: false, italic: false })
