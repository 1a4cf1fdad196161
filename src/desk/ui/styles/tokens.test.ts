import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../../kernel/color.ts'
import { palette } from '../../../kernel/palette.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

describe.each(['light', 'dark'] as const)('by %s', (scheme) => {
  const token = (name: string): string => {
    const [, light = '', dark = ''] =
      new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(css) ?? []
    return scheme === 'light' ? light : dark
  }

  test('the desk has the colors of the palette', () => {
    const names = ['paper', 'ink', 'muted', 'rule', 'error'] as const
    expect(Object.fromEntries(names.map((name) => [name, token(name)]))).toEqual(palette[scheme])
  })

  test.each([
    ['ink', 'paper'],
    ['ink', 'sheet'],
    ['ink', 'notice'],
    ['muted', 'paper'],
    ['muted', 'sheet'],
    ['muted', 'notice'],
    ['accent', 'paper'],
    ['accent', 'sheet'],
    ['on-accent', 'accent'],
    ['error', 'paper'],
    ['late', 'late-paper'],
  ])('letters in %s can be read on %s (WCAG 2.2, 1.4.3)', (letters, paper) => {
    expect(contrast(token(letters), token(paper))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['accent', 'paper'],
    ['accent', 'sheet'],
    ['accent', 'notice'],
    ['field-edge', 'paper'],
  ])('the edge in %s can be seen on %s (WCAG 2.2, 1.4.11)', (edge, ground) => {
    expect(contrast(token(edge), token(ground))).toBeGreaterThanOrEqual(3)
  })
})
