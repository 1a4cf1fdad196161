import { describe, expect, test } from 'vitest'
import { demoDocument } from '../../../test/support/demo-pages.ts'
import { parseDocument } from './parse-document.ts'

describe('parsing a document', () => {
  const link = (href: string) => ({ label: 'Menu', items: [{ label: 'News', href }] })

  test('gives the data with its defaults', () => {
    expect(parseDocument('menu', 'main', link('https://example.org/')).items[0]?.children).toEqual([])
  })

  test('a menu opens, leads somewhere, or both; one that does neither is refused', () => {
    const parse = (item: object) =>
      parseDocument('menu', 'main', { label: 'Main', items: [{ label: 'Research', ...item }] })
    const children = [{ label: 'News', to: { type: 'page', key: 'home' } }]
    for (const item of [
      { children },
      { href: 'https://example.org/' },
      { href: 'https://example.org/', children },
    ])
      expect(parse(item).items).toHaveLength(1)
    for (const item of [{}, { href: 'https://example.org/', to: { type: 'page', key: 'home' }, children }])
      expect(() => parse(item)).toThrow('leads to one place, or has links below it, or both')
  })

  test('names the document and the place that does not fit', () => {
    expect(() => parseDocument('menu', 'main', link('javascript:alert(1)'))).toThrow(
      expect.objectContaining({
        code: 'invalid',
        message: expect.stringContaining('menu/main does not fit: items[0].href: '),
      }),
    )
    expect(() => parseDocument('menu', 'main', null)).toThrow('menu/main does not fit: document: ')
  })

  test('takes no zone, language or closing time that would make every page fail', () => {
    const settings = demoDocument('settings', 'school')
    const parse = (changes: object) => () => parseDocument('settings', 'school', { ...settings, ...changes })
    expect(parse({ timeZone: 'Asia/Kathmandu', language: 'pt-BR' })).not.toThrow()
    for (const timeZone of ['Europe/Bosten', '', 'EST5EDT4'])
      expect(parse({ timeZone })).toThrow('settings/school does not fit: timeZone: ')
    for (const language of ['en_US!', '', 'x'])
      expect(parse({ language })).toThrow('settings/school does not fit: language: ')
    for (const closesAt of ['25:00', '17:60', '5 pm', '24:00'])
      expect(parse({ promise: { ...settings.promise, closesAt } })).toThrow('promise.closesAt: ')
  })
})
