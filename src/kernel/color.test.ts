import { expect, test } from 'vitest'
import { contrast, liftedFrom } from './color.ts'

test.each(['#A51C30', '#003366', '#0b6b3a', '#222222', '#000000'])(
  '%s becomes light enough to be seen on a dark ground, and no lighter than white letters allow',
  (color) => {
    const lifted = liftedFrom('#181514', color)
    expect(contrast(lifted, '#181514')).toBeGreaterThanOrEqual(3)
    expect(contrast(lifted, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  },
)

test('a color that stands out already stays as it is', () => {
  expect(liftedFrom('#181514', '#CE828D')).toBe('#CE828D')
})
