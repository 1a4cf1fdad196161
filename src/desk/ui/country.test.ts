import { expect, onTestFinished, test } from 'vitest'
import { countryNameIn, listCountries } from '../../core/countries/index.ts'
import { speakAtDesk } from '../../messages/desk-message.ts'
import { sayCountry } from './country.ts'

test('a country is called in the language of the desk, and what somebody typed stays as it is', async () => {
  onTestFinished(() => speakAtDesk('en'))
  expect(['Japan', 'Channel Islands'].map(sayCountry)).toEqual(['Japan', 'Channel Islands'])
  await speakAtDesk('es')
  expect(['Japan', 'Hong Kong', 'Channel Islands'].map(sayCountry)).toEqual([
    'Japón',
    'Hong Kong',
    'Channel Islands',
  ])
  const english = listCountries().filter(
    ({ code, name }) => sayCountry(name) === name && countryNameIn(code, 'es') !== name,
  )
  expect(english.map(({ name }) => name).filter((name) => !/Hong Kong|Macao|Palestine/.test(name))).toEqual(
    [],
  )
  await speakAtDesk('ar')
  expect(sayCountry('Myanmar')).toContain('ميانمار')
})
