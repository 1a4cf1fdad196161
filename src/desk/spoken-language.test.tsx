import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { interpret, speakAtDesk, t } from '../messages/desk-message.ts'
import { sayDay, schoolZone, setSchoolZone } from './ui/instant.tsx'
import { sayBytes, sayNumber } from './ui/numbers.ts'
import { PromiseClock } from './ui/promise-clock.tsx'

const zone = schoolZone()
afterEach(async () => {
  setSchoolZone(zone)
  await speakAtDesk('en')
})

const clock = (now: string) =>
  renderToStaticMarkup(
    <PromiseClock promisedBy="2026-11-17T22:00:00Z" answeredAt={null} now={new Date(now)} />,
  )

test('a desk in Arabic says a promise in Arabic, in the time of the school', async () => {
  setSchoolZone('America/New_York')
  await speakAtDesk('ar')
  expect(clock('2026-11-19T15:00:00Z')).toContain('متأخر')
  expect(clock('2026-11-19T15:00:00Z')).toContain('منذ 41 س')
  expect(clock('2026-11-16T15:00:00Z')).toMatch(
    /الرد في موعد أقصاه.*الثلاثاء، 17 نوفمبر، 5:00 م بتوقيت نيويورك/,
  )
  await speakAtDesk('en')
  expect(clock('2026-11-16T15:00:00Z')).toMatch(/Answer by.*Tue, Nov 17, 5:00 PM EST/)
})

test('figures, days and sizes follow the language', async () => {
  await speakAtDesk('fr')
  const said = [sayNumber(12_500), sayDay('2026-11-17'), sayBytes(1_250_000)]
  expect(said.map((text) => text.replaceAll(/\s/g, ' '))).toEqual(['12 500', '17 novembre 2026', '1,25 Mo'])
  await speakAtDesk('es')
  expect(t('duration.days', { count: 2 })).toBe('2 días')
})

test('why the core refuses something is said in the language of the desk', async () => {
  const refused = 'Ada has this inquiry now.'
  expect(interpret(refused)).toBe(refused)
  await speakAtDesk('es')
  expect(interpret(refused)).toBe('Ahora lleva esta consulta Ada.')
})

test('in Arabic a name in another script does not change the order of what stands around it', async () => {
  await speakAtDesk('ar')
  expect(t('reply.label', { name: 'Ada' })).toBe('الرد على \u2068Ada\u2069')
  expect(t('reply.label', { name: 'نور' })).toBe('الرد على نور')
})
