import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'

/**
 * Makes a variable font smaller, at build time: all its letters, in these weights alone. It takes a second, so what it made is kept.
 * @param file WOFF2
 * @param name of the new file
 * @returns the folder that holds it, within `cache`
 */
export async function narrowFont(
  file: string,
  weights: { min: number; max: number },
  name: string,
  cache: string,
): Promise<string> {
  const source = readFileSync(file)
  const made = createHash('sha256').update(source).update(JSON.stringify(weights)).digest('hex')
  const folder = path.join(cache, made.slice(0, 16))
  const target = path.join(folder, name)
  if (!existsSync(target)) {
    const font = await subsetFont(source, everyLetter(), {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
    })
    mkdirSync(folder, { recursive: true })
    writeFileSync(target, font)
  }
  return folder
}

/** Of the Basic Multilingual Plane, without halves of pairs; a font has those that it has. */
const everyLetter = () =>
  Array.from({ length: 0xd800 }, (_, at) => String.fromCharCode(at)).join('') +
  Array.from({ length: 0x2000 }, (_, at) => String.fromCharCode(0xe000 + at)).join('')
