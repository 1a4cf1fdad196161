import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { demoDocument } from '../../../test/support/demo-pages.ts'
import { contrast, readableOn } from '../../kernel/color.ts'
import { palette } from '../../kernel/palette.ts'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const [light = '', dark = ''] = read('tokens.css').split('@media')
const { colors } = demoDocument('settings', 'school')
const accents = { light: colors.accent, dark: colors.accentDark }

/** A token's color; a mixture counts as its first part, which is the darker one by light and the lighter one by dark. */
function token(name: string, scheme: 'light' | 'dark'): string {
  if (name === 'accent') return accents[scheme]
  if (name === 'on-accent') return readableOn(accents[scheme])
  const rule = new RegExp(`--${name}: ([^;]+);`)
  const value = (scheme === 'dark' && rule.exec(dark)?.[1]) || rule.exec(light)?.[1] || ''
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  return other ? token(other, scheme) : value
}

describe.each(['light', 'dark'] as const)('by %s', (scheme) => {
  test('the style sheet has the colors of the palette, which mail uses too', () => {
    const names = ['paper', 'ink', 'muted', 'rule', 'error'] as const
    expect(Object.fromEntries(names.map((name) => [name, token(name, scheme)]))).toEqual(palette[scheme])
  })

  test('letters can be read (WCAG 2.2, 1.4.3)', () => {
    for (const [letters, paper] of [
      ['ink', 'paper'],
      ['muted', 'paper'],
      ['accent', 'paper'],
      ['error', 'paper'],
      ['paper', 'error'],
      ['ink', 'warning'],
      ['on-accent', 'accent'],
    ] as const)
      expect([letters, paper, contrast(token(letters, scheme), token(paper, scheme)) >= 4.5]).toEqual([
        letters,
        paper,
        true,
      ])
  })

  test('the focus can be seen on every ground (WCAG 2.2, 1.4.11)', () => {
    // What stands in letters of its own ground is ringed in the color of those letters.
    const ringOn = (css: string, box: string, letters: string) =>
      new RegExp(`\\.${box} :focus-visible \\{\\s*outline-color: currentColor;`).test(css)
        ? letters
        : 'accent'
    for (const [ground, ring] of [
      ['paper', 'accent'],
      ['warning', 'accent'],
      ['error', ringOn(read('alert.css'), 'alert-emergency', 'paper')],
    ] as const)
      expect([ground, contrast(token(ring, scheme), token(ground, scheme)) >= 3]).toEqual([ground, true])
  })
})
