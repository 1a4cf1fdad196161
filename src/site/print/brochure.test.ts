import { expect, onTestFinished, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { demoDocument } from '../../../test/support/demo-pages.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { createTypesetter, type Typesetter } from '../../platform/typesetting/typesetter.ts'
import { printFonts } from '../assets.ts'
import { createContentReader } from '../content-reader.ts'
import { createBrochures } from './brochure.ts'

async function openBrochures() {
  const school = await openSchool()
  const typesetter = createTypesetter(printFonts())
  onTestFinished(() => typesetter.close())
  let settings = 0
  let last: unknown
  const counting: Typesetter = {
    ...typesetter,
    setPdf: (setting) => {
      settings++
      last = setting.data
      return typesetter.setPdf(setting)
    },
  }
  const brochures = createBrochures({
    read: createContentReader(() => school.ctx).read,
    typesetter: counting,
    origin: 'https://masters.example.edu',
    now: () => school.clock.now,
  })
  return { school, brochures, settings: () => settings, last: () => last }
}

const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

test('a brochure is a tagged PDF that names its title and language (PDF/UA-1)', async () => {
  const { brochures } = await openBrochures()
  const { pdf } = await brochures.make(['bioethics'])
  expect(latin(pdf).startsWith('%PDF-1.7')).toBe(true)
  for (const sign of ['/MarkInfo', '/StructTreeRoot', '/Lang', 'pdfuaid:part', '/DisplayDocTitle true'])
    expect(latin(pdf), sign).toContain(sign)
})

test('it holds exactly the programs that were asked for, and all where none was', async () => {
  const { brochures } = await openBrochures()
  const pagesOf = async (wanted: string[]) =>
    latin((await brochures.make(wanted)).pdf).match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0
  const one = await pagesOf(['immunology'])
  const two = await pagesOf(['immunology', 'bioethics', 'no-such-program'])
  const all = await pagesOf([])
  // A cover and the program: what is to be noted stands on the cover.
  expect(await pagesOf(['bioethics'])).toBe(2)
  expect(one).toBeGreaterThanOrEqual(2)
  expect(two).toBeGreaterThan(one)
  expect(all).toBeGreaterThanOrEqual(11)
  await expect(brochures.make(['no-such-program'])).rejects.toMatchObject({ code: 'not-found' })
})

test('bold and italic words and links of a text stand in the file, each link with its address', async () => {
  const { school, brochures } = await openBrochures()
  const runs = [
    { text: 'Read ' },
    { text: 'all of it', bold: true, italic: true },
    { text: ' in the ', href: 'https://catalog.example.edu/2026' },
    { text: 'catalog', bold: true, href: 'https://catalog.example.edu/2026' },
    { text: ', or ' },
    { text: 'ask us', to: { type: 'form', key: 'inquiry' } },
    { text: '.' },
  ]
  const links = [{ label: 'The faculty', href: 'https://faculty.example.edu/' }]
  const description = [
    { kind: 'paragraph', text: runs },
    { kind: 'links', items: links },
  ]
  await saveAndPublish(school.ctx, 'program', 'bioethics', {
    ...demoDocument('program', 'bioethics'),
    description,
  })
  const pdf = latin((await brochures.make(['bioethics'])).pdf)
  const addresses = Array.from(pdf.matchAll(/\/URI ?\((https?:[^)]*)\)/g), ([, address]) => address)
  expect(addresses.slice(0, 3)).toEqual([
    'https://catalog.example.edu/2026',
    'https://masters.example.edu/inquire',
    'https://faculty.example.edu/',
  ])
  for (const font of ['BoldIt', 'Bold']) expect(pdf).toMatch(new RegExp(`SourceSans3-\\w*${font}`))
})

test('the same programs in another order are set once, and anew when one of them was published again', async () => {
  const { school, brochures, settings } = await openBrochures()
  const first = await brochures.make(['bioethics', 'immunology'])
  const second = await brochures.make(['immunology', 'bioethics'])
  expect(second.version).toBe(first.version)
  expect(settings()).toBe(1)

  const changed = { ...demoDocument('program', 'bioethics'), summary: 'Another sentence.' }
  await saveAndPublish(school.ctx, 'program', 'bioethics', changed)
  const third = await brochures.make(['bioethics', 'immunology'])
  expect(third.version).not.toBe(first.version)
  expect(settings()).toBe(2)
})

test('its paper is that of the school’s language, a cost says what it covers, and samples are explained where there are some', async () => {
  const { school, brochures, last } = await openBrochures()
  const bioethics = demoDocument('program', 'bioethics')
  await brochures.make(['bioethics'])
  expect(last()).toMatchObject({
    paper: 'us-letter',
    notes: [expect.stringContaining('Sample'), expect.any(String)],
  })

  const [cost] = bioethics.costs
  await saveAndPublish(school.ctx, 'program', 'bioethics', {
    ...bioethics,
    deadlines: [],
    formats: bioethics.formats.map((format) => ({ ...format, source: { ...format.source, sample: false } })),
    costs: [
      {
        ...cost,
        label: 'Tuition',
        amount: { amount: 920_000, currency: 'EUR' },
        covers: 'one year',
        source: { name: 'the school', asOf: '2026' },
      },
    ],
  })
  await saveAndPublish(school.ctx, 'settings', 'school', {
    ...demoDocument('settings', 'school'),
    language: 'en-GB',
  })
  await brochures.make(['bioethics'])
  expect(last()).toMatchObject({ paper: 'a4', notes: [expect.not.stringContaining('Sample')] })
  expect(JSON.stringify(last())).toContain('Tuition: €9,200, one year')
})

test('the brochure of a Chinese or Arabic school is set from letters that come with the application, not from those of the machine', async () => {
  const { school, brochures, last } = await openBrochures()
  const speak = (language: string, name: string) =>
    saveAndPublish(school.ctx, 'settings', 'school', {
      ...demoDocument('settings', 'school'),
      language,
      name,
    })
  await speak('zh-CN', '哈佛医学院')
  expect(latin((await brochures.make(['bioethics'])).pdf)).toContain('ProspectusHan')
  expect(last()).toMatchObject({ language: 'zh', isMirrored: false })
  await speak('ar', 'كلية الطب')
  expect(latin((await brochures.make(['bioethics'])).pdf)).toContain('NotoNaskhArabic')
  expect(last()).toMatchObject({ language: 'ar', isMirrored: true })
})
