import { parse } from 'node-html-parser'
import { expect, onTestFinished, test } from 'vitest'
import { editor, openSchool } from '../../test/support/database.ts'
import { demoDocument } from '../../test/support/demo-pages.ts'
import { openWholeSite } from '../../test/crawl/whole-site.ts'
import { saveAndPublish } from '../../test/support/publish.ts'
import {
  openDocument,
  publish,
  publishDocument,
  saveDocument,
  saveRevision,
  translateDocument,
  withdraw,
} from '../core/content/index.ts'
import { speakAsOwn } from '../messages/message.ts'
import { linkWithin, pathIn, splitLanguage } from './visited-language.ts'

test('a language is the first part of an address, and nothing else is', () => {
  expect(splitLanguage('/es')).toEqual({ language: 'es', path: '/' })
  expect(splitLanguage('/ar/inquire')).toEqual({ language: 'ar', path: '/inquire' })
  expect([splitLanguage('/essays'), splitLanguage('/')]).toEqual([null, null])
  expect([pathIn('es', '/'), pathIn('es', '/#find'), pathIn('en', '/inquire')]).toEqual([
    '/es',
    '/es#find',
    '/en/inquire',
  ])
  expect(linkWithin('<a href="/inquire">')).toBe('<a href="/inquire">')
})

test('an emergency in another language reads from its side, and what the school wrote is marked as being in its own', async () => {
  const school = await openSchool()
  const alert = { kind: 'Emergency', title: 'Fire', text: 'Leave the building.', severity: 'emergency' }
  await saveAndPublish(school.ctx, 'alert', 'fire', { ...alert, updated: '2026-11-24', dismissible: false })
  const page = parse(await (await openWholeSite(school)('/ar')).text())
  expect(page.querySelector('html')?.attributes).toEqual({ lang: 'ar', dir: 'rtl' })
  for (const [selector, text] of [
    ['.kind', 'Emergency'],
    ['h1', 'Fire'],
    ['h1 + p', 'Leave the building.'],
  ] as const) {
    expect(page.querySelector(selector)?.text).toBe(text)
    expect(page.querySelector(selector)?.attributes).toMatchObject({ lang: 'en-US', dir: 'ltr' })
  }
  expect(page.querySelector('link[rel=icon]')).not.toBeNull()
})

test('every page has a counterpart in each language, and says where its own text is in another', async () => {
  const school = await openSchool()
  const settings = demoDocument('settings', 'school')
  await saveAndPublish(school.ctx, 'settings', 'school', { ...settings, languages: [] })
  const ask = openWholeSite(school)
  const read = async (path: string) => parse(await (await ask(path)).text())
  const hreflangs = (root: Awaited<ReturnType<typeof read>>) =>
    root.querySelectorAll('link[hreflang]').map((link) => link.getAttribute('hreflang'))

  const form = await read('/ar/inquire')
  expect(form.querySelector('html')?.attributes).toEqual({ lang: 'ar', dir: 'rtl' })
  expect(form.querySelector('h1')?.text).toBe('طلب معلومات')
  const cardOf = (root: typeof form) =>
    root.querySelector('meta[property="og:image"]')?.getAttribute('content')
  expect(cardOf(form)).toMatch(/\/cards\/ar\/[a-z/]+\.png$/)
  expect(form.querySelector('form.inquiry')?.getAttribute('action')).toBe('/ar/inquire')
  expect(form.querySelector('option[value=JP]')?.text).toBe('اليابان')
  expect(form.querySelector('a[href="/ar/programs/bioethics"], a[href^="/ar/"]')).not.toBeNull()
  // Not offered yet: it can be looked at, and is not found.
  expect((await ask('/ar/inquire')).headers.get('x-robots-tag')).toContain('noindex')
  expect(form.querySelector('.languages')).toBeNull()
  expect((await read('/inquire')).querySelector('.languages')).toBeNull()

  const page = { title: 'Visit us', lead: 'What there is.', body: [] }
  await saveAndPublish(school.ctx, 'page', 'visit', page)
  await saveAndPublish(school.ctx, 'settings', 'school', { ...settings, languages: ['es', 'ar'] })
  const again = openWholeSite(school)
  const fetched = async (path: string) => parse(await (await again(path)).text())
  const fallback = await fetched('/es/visit')
  expect(fallback.querySelector('.untranslated')?.text).toContain('inglés')
  expect(fallback.querySelector('main > div')?.getAttribute('lang')).toBe('en-US')
  expect(cardOf(fallback)).toMatch(/\/cards\/at\/visit\.png$/)
  expect(fallback.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(/\/visit$/)
  expect(fallback.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  expect(fallback.querySelectorAll('.languages a').map((a) => [a.text, a.getAttribute('href')])).toEqual([
    ['English', '/visit'],
    ['Español', '/es/visit'],
    ['العربية', '/ar/visit'],
  ])
  expect(hreflangs(await fetched('/programs'))).toEqual(['en-US', 'es', 'ar', 'x-default'])

  const translated = { ...page, title: 'Visítenos' }
  const revision = await saveRevision(school.ctx, 'page', 'visit', translated, {
    basedOn: null,
    locale: 'es',
  })
  await publish(school.ctx, 'page', 'visit', revision)
  const shown = parse(await (await openWholeSite(school)('/es/visit')).text())
  expect(shown.querySelector('h1')?.text).toBe('Visítenos')
  expect(shown.querySelector('.untranslated')).toBeNull()
  expect(shown.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(/\/es\/visit$/)

  const moved = await again('/es/Visit/')
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/es/visit'])
  expect((await again('/es/robots.txt')).status).toBe(404)
  expect((await again('/es/es/visit')).status).toBe(404)
})

test('a school that writes in Spanish offers English as a translation, and its own language has no prefix', async () => {
  const school = await openSchool()
  onTestFinished(() => speakAsOwn('en'))
  await saveAndPublish(school.ctx, 'settings', 'school', {
    ...demoDocument('settings', 'school'),
    language: 'es-MX',
    languages: ['en'],
  })
  const page = { title: 'Visítenos', lead: 'Lo que hay.', body: [] }
  await saveAndPublish(school.ctx, 'page', 'visit', page)
  await saveAndPublish(school.ctx, 'page', 'only', page)
  const staff = school.contextFor(editor)
  const { rows } = await school.pool.query<{ id: string }>("select id from document where key = 'visit'")
  const original = await openDocument(staff, rows[0]?.id ?? '')
  expect(original).toMatchObject({ locale: null, languages: ['en', 'fr', 'zh', 'ar'] })
  await expect(translateDocument(staff, original.id, 'es')).rejects.toMatchObject({ code: 'conflict' })
  const { id } = await translateDocument(staff, original.id, 'en')
  const draft = await openDocument(staff, id)
  const saved = await saveDocument(staff, id, { ...page, title: 'Visit us' }, draft.revisionId)
  await publishDocument(staff, id, saved)

  const ask = openWholeSite(school)
  await ask('/search')
  const read = async (path: string) => parse(await (await ask(path)).text())
  const english = await read('/en/visit')
  expect([english.querySelector('html')?.getAttribute('lang'), english.querySelector('h1')?.text]).toEqual([
    'en-US',
    'Visit us',
  ])
  expect(english.querySelector('.untranslated')).toBeNull()
  const own = await read('/visit')
  expect([own.querySelector('html')?.getAttribute('lang'), own.querySelector('h1')?.text]).toEqual([
    'es-MX',
    'Visítenos',
  ])
  const systems = (await read('/programs')).querySelectorAll('link[hreflang]')
  expect(systems.map((link) => link.getAttribute('hreflang'))).toEqual(['es-MX', 'en-US', 'x-default'])
  expect((await read('/en/only')).querySelector('.untranslated')?.text).toContain('Spanish')
  expect((await read('/en/inquire')).querySelector('form.inquiry')?.getAttribute('action')).toBe(
    '/en/inquire',
  )
  const moved = await ask('/es/visit')
  expect([moved.status, moved.headers.get('location')]).toEqual([302, '/visit'])
  const map = await (await ask('/sitemap.xml')).text()
  expect(map).toContain('/en/visit</loc>')
  expect(map).not.toContain('/en/only</loc>')
})

test('what the school did not translate is marked as being in its own language, on pages that speak another', async () => {
  const school = await openSchool()
  const read = async (path: string) => parse(await (await openWholeSite(school)(path)).text())
  const marks = async (path: string, ...selectors: string[]) => {
    const page = await read(path)
    return selectors.map((each) => page.querySelector(each)?.getAttribute('lang'))
  }
  const parts = ['h1', '.lead', '.main-menu', '.breadcrumb a', '.demonstration p']
  const none = parts.map(() => undefined)
  expect(await marks('/es/calendar', ...parts)).toEqual(none)
  expect((await read('/es/calendar')).querySelector('.breadcrumb a')?.text).toBe('Programas de máster')
  expect(await marks('/es', '.program-card')).toEqual([undefined])
  const settings = { ...demoDocument('settings', 'school'), spoken: [] }
  await saveAndPublish(school.ctx, 'settings', 'school', settings)
  await withdraw(school.ctx, 'page', 'calendar', 'es')
  await withdraw(school.ctx, 'menu', 'main', 'es')
  await withdraw(school.ctx, 'program', 'bioethics', 'es')
  expect(await marks('/es/calendar', ...parts)).toEqual(parts.map(() => 'en-US'))
  expect(await marks('/es', '.program-card')).toEqual(['en-US'])
  expect(await marks('/es/search?q=bioethics', '.result-title', '.result-extract')).toEqual([
    'en-US',
    'en-US',
  ])
  expect(await marks('/es/search?q=inmunolog%C3%ADa', '.result-title')).toEqual([undefined])
  expect(await marks('/calendar', ...parts)).toEqual(none)
})

test('a school that writes in another language than English is spoken in it, and needs no prefix', async () => {
  const school = await openSchool()
  onTestFinished(() => speakAsOwn('en'))
  await saveAndPublish(school.ctx, 'settings', 'school', {
    ...demoDocument('settings', 'school'),
    language: 'es-MX',
  })
  const ask = openWholeSite(school)
  // The first read of where systems stand learns the language.
  await ask('/search')
  const form = parse(await (await ask('/inquire')).text())
  expect(form.querySelector('html')?.attributes).toEqual({ lang: 'es-MX' })
  expect(form.querySelector('form.inquiry')?.getAttribute('action')).toBe('/inquire')
  expect(form.querySelector('option[value=DE]')?.text).toBe('Alemania')
  expect(form.querySelector('.untranslated')).toBeNull()
})
