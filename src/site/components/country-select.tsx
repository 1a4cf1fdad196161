import { findCountry, listCountries } from '../../core/countries/index.ts'
import type { Described } from './field.tsx'
import { escapeHtml, Trusted } from './trusted.tsx'

// Two hundred and fifty elements in every form: written once.
const options = listCountries()
  .map(({ code, name }) => `<option value="${code}">${escapeHtml(name)}</option>`)
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
  if (country.code) return options.replace(`value="${country.code}">`, `value="${country.code}" selected>`)
  const typed = escapeHtml(country.typed)
  return `<option value="${typed}" selected>${typed}</option>${options}`
}
