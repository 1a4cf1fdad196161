import { expect, test } from 'vitest'
import { endAlert, startAlert } from '../../src/core/alerts/index.ts'
import { openJourney } from '../support/journey.ts'
import { checkPage } from '../support/page-audit.ts'

const journey = openJourney()

test('an alert reaches eight open tabs by one stream, is read out there, and goes when it ends; they all still navigate', async () => {
  const first = await journey.visit('/inquire')
  const tabs = [first]
  // Over HTTP/1.1 a browser opens six connections to a server: with a stream each, the seventh tab would wait for ever.
  while (tabs.length < 8) {
    const tab = await first.context().newPage()
    await tab.goto(`${journey.origin}/inquire`)
    tabs.push(tab)
  }
  for (const tab of tabs) await tab.goto(`${journey.origin}/programs/bioethics`)

  await startAlert(
    journey.ctx,
    'snow',
    { kind: 'Alert', title: 'Snow closes the campus', severity: 'warning' },
    new Date(),
  )
  for (const tab of tabs) {
    await tab.locator('#alert-snow').waitFor()
    // Above the one that stood there, which is not read out again.
    expect(await tab.locator('site-alert').evaluateAll((found) => found.map(({ id }) => id))).toEqual([
      'alert-snow',
      'alert-returning-to-campus',
    ])
    expect(
      await tab
        .locator('site-alert [role]')
        .evaluateAll((found) => found.map((each) => each.getAttribute('role'))),
    ).toEqual(['alert', 'status'])
  }
  await checkPage(first)

  await first.getByRole('button', { name: 'Close: Snow closes the campus' }).click()
  await endAlert(journey.ctx, 'snow', new Date())
  for (const tab of tabs) await tab.locator('#alert-snow').waitFor({ state: 'detached' })
})

test('an emergency takes the front page’s place, and an open front page gives way once it is over', async () => {
  const desk = await journey.signIn()
  await desk.goto(`${journey.origin}/desk/alerts`)
  await desk.getByLabel('How grave it is').selectOption('Emergency')
  await desk.getByLabel('Title').fill('Stay away from Building C')
  await desk.getByLabel('Text').fill('It burns.')
  await desk.getByRole('button', { name: 'Show the alert' }).click()
  for (const point of await desk.getByRole('dialog').getByRole('checkbox').all()) await point.check()
  await desk.getByLabel(/^Type/).fill('emergency')
  await checkPage(desk)
  await desk.getByRole('dialog').getByRole('button', { name: 'Put it up' }).click()
  await desk.getByText('The alert is up.').waitFor()

  const page = await journey.visit('/inquire')
  await page.locator('site-alert', { hasText: 'Stay away from Building C' }).waitFor()
  await page.goto(journey.origin)
  await page.getByRole('heading', { name: 'Stay away from Building C', level: 1 }).waitFor()
  await checkPage(page)
  await desk.getByRole('button', { name: 'End it: Stay away from Building C' }).click()
  await page.locator('.hero, .inquiry').first().waitFor()
})

test('a page in another language keeps its alert in that language once it hears of alerts', async () => {
  const page = await journey.visit('/zh')
  const alert = { kind: 'Alert', title: 'Ice on the paths', severity: 'warning' } as const
  await startAlert(journey.ctx, 'ice', alert, new Date())
  await page.locator('#alert-ice').waitFor()
  expect(await page.locator('#alert-returning-to-campus').innerText()).toContain('HMS 师生员工返校须知')
  // Its words are the school's, its frame is the page's.
  expect(await page.locator('#alert-ice [lang=en-US]').first().innerText()).toBe('Alert')
  expect(await page.locator('#alert-ice button').innerText()).toBe('关闭')
  await endAlert(journey.ctx, 'ice', new Date())
  await page.locator('#alert-ice').waitFor({ state: 'detached' })
})
