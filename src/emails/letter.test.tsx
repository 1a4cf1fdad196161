import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { demoDocument } from '../../test/support/demo-pages.ts'
import { Letter } from './letter.tsx'

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
