import { parse } from 'node-html-parser'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { demoDocument, demoList } from '../../../test/support/demo-pages.ts'
import { contrast } from '../../kernel/color.ts'
import { loadTexts, speaking } from '../../messages/message.ts'
import { iconSvg } from '../icon.ts'
import { themeCss } from '../theme.ts'
import { AlertBanner } from './alert-banner.tsx'
import { ChoiceList } from './choice-list.tsx'
import { engrave, engraveSeal } from '../engraving/ornaments.ts'
import { JsonLd } from './json-ld.tsx'
import { LinkList } from './link-list.tsx'
import { Pattern, Seal } from './pattern.tsx'
import { Masthead } from './masthead.tsx'
import { sayAsOf } from './when.ts'

const hostile = `"><script>alert('x')</script>&`

test('what is written out for speed escapes as React does', () => {
  const byHand = renderToStaticMarkup(<LinkList items={[{ label: hostile, href: hostile }]} />)
  expect(byHand).toBe(
    renderToStaticMarkup(
      <ul>
        <li>
          <a href={hostile}>{hostile}</a>
        </li>
      </ul>,
    ).replaceAll('&#x27;', '&#39;'),
  )
  const choices = (
    <ChoiceList
      type="radio"
      name="n"
      options={[
        { value: 'v', label: 'x' },
        { value: hostile, label: hostile },
      ]}
      chosen={[]}
      isWrong
    />
  )
  expect(renderToStaticMarkup(choices)).not.toContain('<script')
})

test('an id in a drawing cannot end its attribute', () => {
  const plates = Array.from({ length: 20 }, (_, at) => <Pattern key={at} name={`P${at}`} id={hostile} />)
  expect(
    renderToStaticMarkup(
      <>
        {plates}
        <Seal name="S" id={hostile} />
      </>,
    ),
  ).not.toContain('<script')
})

test('data for machines cannot end its element', () => {
  const markup = renderToStaticMarkup(<JsonLd data={{ name: '</script><script>alert(1)' }} />)
  expect(markup.match(/<\/?script/g)).toHaveLength(2)
})

test('a name always gives the same plate, of at most 700 bytes', () => {
  const names = [
    ...demoList('program').map(({ summary }) => summary.name),
    ...Array.from({ length: 200 }, (_, at) => `Program ${at}`),
  ]
  expect(
    names.filter(
      (name) =>
        engrave(name, 'plate-clinical-service-operations') !==
        engrave(name, 'plate-clinical-service-operations'),
    ),
  ).toEqual([])
  expect(names.filter((name) => engrave(name, 'plate-a').length > 700)).toEqual([])
})

test('no two programs of the demo school have the same plate', () => {
  const plates = demoList('program').map(({ summary }) => engrave(summary.name, 'p'))
  expect(new Set(plates).size).toBe(plates.length)
  expect(engraveSeal('A', 'p')).not.toBe(engraveSeal('B', 'p'))
})

test('the gravest alert cannot be dismissed', () => {
  const summary = { ...demoDocument('alert', 'returning-to-campus'), dismissible: true }
  const banner = (severity: 'information' | 'emergency') =>
    renderToStaticMarkup(
      <AlertBanner alert={{ key: 'a', revisionId: 'r', summary: { ...summary, severity } }} />,
    )
  expect(banner('information')).toContain('alert-dismiss')
  expect(banner('emergency')).not.toContain('alert-dismiss')
})

test('a drill says so to its readers, once, whatever its own words are', () => {
  const summary = {
    ...demoDocument('alert', 'returning-to-campus'),
    title: 'Fire in Building C',
    isDrill: true,
  }
  const banner = (text: string) =>
    parse(
      renderToStaticMarkup(
        <AlertBanner alert={{ key: 'a', revisionId: 'r', summary: { ...summary, text } }} />,
      ),
    )
  const said = 'We are testing our alerts. Nothing has happened, and you do not have to do anything.'
  const told = banner('Leave the building.')
  expect(told.querySelector('.alert-kind')?.textContent).toBe('Drill')
  expect(told.textContent).toContain(said)
  expect(told.textContent).toContain('Leave the building.')
  expect(banner(said).textContent.split(said)).toHaveLength(2)
})

test('two alerts of one kind have names of their own', () => {
  const summary = demoDocument('alert', 'returning-to-campus')
  const page = parse(
    renderToStaticMarkup(
      ['a', 'b'].map((key) => (
        <AlertBanner
          key={key}
          alert={{ key, revisionId: 'r', summary: { ...summary, title: `Title ${key}` } }}
        />
      )),
    ),
  )
  const names = page
    .querySelectorAll('section')
    .map((each) =>
      (each.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => page.getElementById(id)?.textContent),
    )
  expect(names).toEqual([
    ['Campus Alert', 'Title a'],
    ['Campus Alert', 'Title b'],
  ])
})

test('the icon can be seen on any accent', () => {
  const strokeOn = (accent: string) =>
    /stroke="(\S+)"/.exec(iconSvg({ name: 'A', colors: { accent, accentDark: accent } }))?.[1] ?? ''
  for (const accent of ['#A51C30', '#FFE14A', '#F6F4F1', '#002147'])
    expect(contrast(strokeOn(accent), accent)).toBeGreaterThan(4.5)
})

test('a main menu without links below it is a link itself', () => {
  const menu = { label: 'Main', items: [{ label: 'Apply', href: '/inquire', children: [] }] }
  const school = demoDocument('settings', 'school')
  const page = parse(
    renderToStaticMarkup(<Masthead search="/search" school={school} menus={{ main: menu }} />),
  )
  expect(page.querySelector('.main-menu a')?.getAttribute('href')).toBe('/inquire')
  expect(page.querySelectorAll('.main-menu details')).toEqual([])
})

test('the menus say which of their links leads to the page itself', () => {
  const school = demoDocument('settings', 'school')
  const item = (label: string, href: string) => ({ label, href })
  const menu = {
    label: 'Main',
    items: [{ label: 'Study', href: undefined, children: [item('Home', '/'), item('Cost', '/cost')] }],
  }
  const currentOf = (path: string | null) =>
    parse(
      renderToStaticMarkup(<Masthead search="/search" school={school} menus={{ main: menu }} path={path} />),
    )
      .querySelectorAll('[aria-current=page]')
      .map(({ text }) => text)
  expect(['/', '/cost', '/costs', null].map(currentOf)).toEqual([['Home'], ['Cost'], [], []])
})

test('a source writes its date in the language of the page', async () => {
  const asOf = ['2025-26', '1999-00', '2022-05', '2026-07-01', '2026', 'Spring 2024']
  expect(asOf.map(sayAsOf)).toEqual(['2025–26', '1999–00', 'May 2022', 'July 1, 2026', '2026', 'Spring 2024'])
  expect(speaking(await loadTexts('zh'), () => sayAsOf('2022-05'))).toBe('2022年5月')
})

test('the school’s colors come with letters that can be read on them', () => {
  const css = themeCss({ colors: { accent: '#A51C30', accentDark: '#CE828D' } })
  expect(css).toContain('--accent:#A51C30;--on-accent:#ffffff')
  expect(css).toContain('--accent:#CE828D;--on-accent:#000000')
})
