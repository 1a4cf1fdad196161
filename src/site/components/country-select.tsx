import { findCountry, listCountries, listCountriesIn } from '../../core/countries/index.ts'
import { languageOf } from '../../kernel/languages.ts'
import { memoize } from '../../kernel/memo.ts'
import { spokenTag } from '../../messages/message.ts'
import type { Described } from './field.tsx'
import { escapeHtml, Trusted } from './trusted.tsx'

// Two hundred and fifty elements in every form: written once. The name is the value, since it is understood as the code is; codes beside it would add 3 KB to every page with the form.
const ownOptions = listCountries()
  .map(({ name }) => `<option>${escapeHtml(name)}</option>`)
  .join('')

/** In other languages the code is the value, since the names of all languages are not understood. */
const translatedOptions = memoize(20, (tag: string) =>
  listCountriesIn(tag)
    .map(({ code, name }) => `<option value="${code}">${escapeHtml(name)}</option>`)
    .join(''),
)
const isInOwnNames = () => languageOf(spokenTag()) === 'en'

type Props = Described & { name: string; placeholder: string; chosen: string }

/** A native select of all countries. What was typed elsewhere and stands for no single country stays as typed. */
export function CountrySelect({ placeholder, chosen, ...attributes }: Props) {
  const nothing = `<option value="">${escapeHtml(placeholder)}</option>`
  return (
    <Trusted
      as="select"
      {...attributes}
      {...{ autoComplete: 'country' }}
      html={nothing + optionsFor(chosen)}
    />
  )
}

function optionsFor(chosen: string): string {
  const options = isInOwnNames() ? ownOptions : translatedOptions(spokenTag())
  const country = chosen && findCountry(chosen)
  if (!country) return options
  if (country.code && !isInOwnNames())
    return options.replace(`<option value="${country.code}"`, (option) => `${option} selected`)
  if (country.code) {
    const option = `>${escapeHtml(country.name)}<`
    return options.replace(`<option${option}`, () => `<option selected${option}`)
  }
  const typed = escapeHtml(country.typed)
  return `<option value="${typed}" selected>${typed}</option>${options}`
}
