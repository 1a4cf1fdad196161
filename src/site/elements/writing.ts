import { startCaptcha } from './captcha.ts'
import { findCountriesByName } from './country-names.ts'

/** What only someone who begins to write needs. */
export function helpWriting(form: HTMLFormElement): void {
  const countries = form.querySelector<HTMLSelectElement>('select[autocomplete=country]')
  if (countries) findCountriesByName(countries)
  startCaptcha(form)
}
