import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { demoDocument } from '../../test/support/demo-pages.ts'
import { Letter, letterFoot } from './letter.tsx'

test('the signature that a school writes stands below every letter, in both of its parts', () => {
  const signed = { ...demoDocument('settings', 'school'), mailSignature: 'Admissions\nGordon Hall, 9 to 5' }
  const markup = renderToStaticMarkup(
    <Letter school={signed} title="T" preview="P" why="W">
      text
    </Letter>,
  )
  expect(markup).toContain('Admissions<br/>Gordon Hall, 9 to 5')
  expect(letterFoot(signed, 'W').slice(0, 5)).toEqual(['', '-- ', 'Admissions', 'Gordon Hall, 9 to 5', ''])
})

test('a mail in Arabic runs from right to left', () => {
  const school = { ...demoDocument('settings', 'school'), repliesReach: true }
  const markup = (language: string) =>
    renderToStaticMarkup(
      <Letter school={{ ...school, language }} title="T" preview="P" why="W">
        text
      </Letter>,
    )
  expect(markup('ar')).toMatch(/^<html lang="ar" dir="rtl">.*<body [^>]*dir="rtl"/s)
  expect(markup('en-US')).not.toContain('dir="rtl"')
})
