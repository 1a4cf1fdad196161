import { describe, expect, it } from 'vitest'
import { parseDocument } from './parse-document.ts'

describe('parsing a document', () => {
  const link = (href: string) => ({ label: 'Menu', items: [{ label: 'News', href }] })

  it('gives the data with its defaults', () => {
    expect(parseDocument('menu', 'main', link('https://example.org/')).items[0]?.children).toEqual([])
  })

  it('refuses a menu that both opens and leads somewhere, or does neither', () => {
    const parse = (item: object) =>
      parseDocument('menu', 'main', { label: 'Main', items: [{ label: 'Research', ...item }] })
    const children = [{ label: 'News', to: { type: 'page', key: 'home' } }]
    expect(() => parse({ href: 'https://example.org/', children })).toThrow(
      'either leads to one place, or has links below it',
    )
    expect(() => parse({})).toThrow('either leads to one place, or has links below it')
    expect(parse({ children }).items).toHaveLength(1)
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
