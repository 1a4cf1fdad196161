import { expect, test } from 'vitest'
import { plates } from '../../core/content/types/program.ts'
import { drawMotif } from './motifs.ts'

test.each(plates)('%s is drawn with strokes alone, in a few KB, within its square', (plate) => {
  const drawing = drawMotif(plate)
  expect(drawing.length).toBeLessThan(8_000)
  expect(drawing).not.toMatch(/fill|href| id=|NaN|undefined/)
  expect(drawing.match(/<path/g)?.length).toBe(drawing.match(/\/>/g)?.length)
  for (const [, x = '', y = ''] of drawing.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)) {
    expect(Number(x), plate).toBeGreaterThanOrEqual(0)
    expect(Number(x), plate).toBeLessThanOrEqual(120)
    expect(Number(y), plate).toBeGreaterThanOrEqual(0)
    expect(Number(y), plate).toBeLessThanOrEqual(120)
  }
})

test('no two plates are alike', () => {
  expect(new Set(plates.map((plate) => drawMotif(plate))).size).toBe(plates.length)
})
