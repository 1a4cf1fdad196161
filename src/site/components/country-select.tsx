import { findCountry, listCountries } from '../../core/countries/index.ts'
import type { Described } from './field.tsx'
import { escapeHtml, Trusted } from './trusted.tsx'

// Two hundred and fifty elements in every form: written once. The name is the value, since it is understood as the code is; codes beside it would add 3 KB to every page with the form.
const options = listCountries()
  .map(({ name }) => `<option>${escapeHtml(name)}</option>`)
  .join('')

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
  const country = chosen && findCountry(chosen)
  if (!country) return options
  if (country.code) {
    const option = `>${escapeHtml(country.name)}<`
    return options.replace(`<option${option}`, () => `<option selected${option}`)
  }
  const typed = escapeHtml(country.typed)
  return `<option value="${typed}" selected>${typed}</option>${options}`
}
