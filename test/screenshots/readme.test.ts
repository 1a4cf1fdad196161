import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { createTypesetter } from '../../src/platform/typesetting/typesetter.ts'
import { printFonts } from '../../src/site/assets.ts'
import { createContentReader } from '../../src/site/content-reader.ts'
import { createBrochures } from '../../src/site/print/brochure.ts'
import { openJourney } from '../support/journey.ts'
import { imagesFolder as folder, shoot } from './shoot.ts'

const journey = openJourney()
const people = [
  [
    'Zoë',
    'Okafor',
    'NG',
    'physician-nurse-clinician',
    'bioethics',
    'May I start in spring, and does the part-time track meet in the evening?',
  ],
  [
    'Hanako',
    'Yamada',
    'JP',
    'academic-education',
    'medical-education',
    'I teach anatomy in Osaka. Are all sessions live?',
  ],
  ['Mateus', 'da Silva', 'BR', 'student', 'immunology', ''],
  [
    'Aoife',
    'Ní Bhriain',
    'IE',
    'industry-rd-reg-affairs',
    'biomedical-informatics',
    'Which statistics do you expect beforehand?',
  ],
  [
    'Omar',
    'El-Sayed',
    'EG',
    'physician-nurse-clinician',
    'global-health-delivery',
    'Where does the field research take place?',
  ],
  [
    'Priya',
    'Raman',
    'IN',
    'industry-management-admin',
    'clinical-service-operations',
    'Is there aid for people who keep working?',
  ],
] as const

test('the pictures of the README', async () => {
  await shoot(await journey.visit('/', { viewport: { width: 1280, height: 860 } }), 'landing')
  await shoot(
    await journey.visit('/programs/bioethics', { viewport: { width: 390, height: 780 } }),
    'program-phone',
  )
  for (const [path, name] of [
    ['/programs?place=live-virtual', 'finder'],
    ['/programs/bioethics', 'program'],
    ['/cost?program=bioethics&pace=full-time', 'cost'],
    ['/calendar', 'calendar'],
    ['/search?q=bioethics', 'search'],
  ] as const) {
    const page = await journey.visit(path, { viewport: { width: 1280, height: 860 } })
    // What every page has above it says nothing of this one.
    await page.locator('main').evaluate((main) => main.scrollIntoView())
    await shoot(page, name)
  }
  for (const [first_name, last_name, country, interest, programs, message] of people) {
    const email = `${first_name}.${last_name}@example.org`.replaceAll(' ', '')
    const body = new URLSearchParams({ first_name, last_name, email, country, interest, programs, message })
    expect(
      (await fetch(`${journey.origin}/inquire`, { method: 'POST', body, redirect: 'manual' })).status,
    ).toBe(303)
  }
  const desk = await journey.signIn()
  await desk.getByText('Zoë Okafor').waitFor()
  await desk.setViewportSize({ width: 1000, height: 780 })
  await shoot(desk, 'desk')
})

test('the picture of the brochure: its cover and a program, as they are set for print', async () => {
  const typesetter = createTypesetter(printFonts())
  onTestFinished(() => typesetter.close())
  const { make } = createBrochures({
    read: createContentReader(() => journey.ctx).read,
    // The same setting as a picture, which no browser makes of a PDF.
    typesetter: {
      ...typesetter,
      setPdf: async (setting) => Buffer.from(await typesetter.setSvg(setting)),
    },
    origin: 'https://masters.example.edu',
    now: () => new Date(),
  })
  const { pdf: svg } = await make([])
  const width = 620
  const height = Math.floor(width * (11 / 8.5))
  const page = await journey.visit('about:blank', { viewport: { width, height } })
  // The white of every page lies on the first of them, and would hide the cover.
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${width}px; height: auto }
      svg > path:not(:first-child) { display: none }</style>${Buffer.from(svg).toString()}`,
  )
  // All pages stand below each other: the cover, the contents, then a page for each program.
  const whole = await page.screenshot({ fullPage: true })
  const pageAt = (at: number) =>
    sharp(whole)
      .extract({ left: 0, top: Math.round(at * width * (11 / 8.5)), width, height })
      .toBuffer()
  const [left, right] = await Promise.all([pageAt(0), pageAt(2)])
  const picture = sharp({ create: { width: 2 * width + 40, height, channels: 3, background: '#8a8480' } })
  const written = await picture
    .composite([
      { input: left, left: 0, top: 0 },
      { input: right, left: width + 40, top: 0 },
    ])
    .jpeg({ quality: 82 })
    .toFile(`${folder}/brochure.jpg`)
  expect(written.size).toBeGreaterThan(10_000)
})
