import { describe, expect, it } from 'vitest'
import { parseDocument } from './parse-document.ts'

describe('parsing a document', () => {
  const link = (href: string) => ({ label: 'Menu', items: [{ label: 'News', href }] })

  it('gives the data with its defaults', () => {
    expect(parseDocument('menu', 'main', link('https://example.org/')).items[0]?.children).toEqual([])
  })

  it('a menu opens, leads somewhere, or both; one that does neither is refused', () => {
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

  it('names the document and the place that does not fit', () => {
    expect(() => parseDocument('menu', 'main', link('javascript:alert(1)'))).toThrow(
      expect.objectContaining({
        code: 'invalid',
        message: expect.stringContaining('menu/main does not fit: items[0].href: '),
      }),
    )
    expect(() => parseDocument('menu', 'main', null)).toThrow('menu/main does not fit: document: ')
  })
})
