import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import { renameFont } from './rename-font.ts'

const source = 'node_modules/@fontsource-variable/noto-serif-sc'

/** One part of the Chinese type, as `hanFamilies` reads it: its family, and the code points from and to which it has letters. */
export type HanPart = { readonly family: string; readonly ranges: readonly (readonly [number, number])[] }

/** As `parts.json` says it; `made` changes with the type and with what is done here to it. */
export type HanParts = { readonly made: string; readonly parts: readonly HanPart[] }

/**
 * Makes TTF files of the Chinese type, at build time: Typst takes neither WOFF2 nor variable fonts. The type comes in a hundred
 * parts, and of several fonts with one name Typst would use one, so each gets a name of its own. It takes seconds, so what is
 * there already stays.
 * @param folder for them and for `parts.json`
 */
export async function makeHanFonts(folder: string): Promise<void> {
  const index = path.join(folder, 'parts.json')
  const made = `${versionOf(source)} ${madeAs}`
  if (existsSync(index) && (JSON.parse(readFileSync(index, 'utf8')) as HanParts).made === made) return
  mkdirSync(folder, { recursive: true })
  const parts = partsIn(
    JSON.parse(readFileSync(path.join(source, 'unicode.json'), 'utf8')) as Record<string, string>,
  )
  for (const { number, family, ranges } of parts) {
    const part = readFileSync(path.join(source, 'files', `noto-serif-sc-${number}-wght-normal.woff2`))
    const font = await subsetFont(part, lettersIn(ranges), {
      targetFormat: 'sfnt',
      variationAxes: { wght: 400 },
    })
    writeFileSync(path.join(folder, `${number}.ttf`), renameFont(font, family))
  }
  // Last: a build that is cut short begins anew.
  writeFileSync(
    index,
    JSON.stringify({ made, parts: parts.map(({ family, ranges }) => ({ family, ranges })) }),
  )
}

const versionOf = (folder: string) =>
  (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version

const madeAs = 'wght 400, its letters, own families'

/** The parts with a number hold Chinese; those with a name (`latin`, `cyrillic`) the site's own type has. */
function partsIn(listed: Readonly<Record<string, string>>): (HanPart & { number: string })[] {
  return Object.entries(listed).flatMap(([name, ranges]) => {
    const number = /^\[(\d+)\]$/.exec(name)?.[1]
    return number === undefined
      ? []
      : { number, family: `Prospectus Han ${number}`, ranges: ranges.split(',').map(rangeOf) }
  })
}

const lettersIn = (ranges: HanPart['ranges']) =>
  ranges
    .map(([from, to]) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at)))
    .join('')

/** `U+4e00-4e09` or `U+4e00`, as in CSS. */
function rangeOf(text: string): readonly [number, number] {
  const [from = '', to = from] = text.replace('U+', '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
