import { lifecycles, type Lifecycle } from '../../kernel/lifecycle.ts'
import { readFamilyFirst } from '../../kernel/names.ts'
import { foldName } from '../../kernel/text.ts'
import { findCountryInTable } from '../countries/index.ts'
import { checkAnswer, inquiryQuestions, readAnswer } from '../forms/index.ts'
import type { ImportedPerson } from '../people/index.ts'
import { maxImportedName as maxName, type ImportField, type RefusalReason } from './schema.ts'

/** What a row says of a person, or why it is not taken. */
export function mapRow(
  cells: readonly string[],
  mapping: readonly (ImportField | null)[],
): ImportedPerson | RefusalReason {
  const said = new Map<ImportField, string>()
  for (const [index, field] of mapping.entries()) if (field && cells[index]) said.set(field, cells[index])
  // As the form reads them, so that marks which nobody sees make no second person, and no name of nothing.
  const email = readAnswer(inquiryQuestions.email, [said.get('email') ?? ''])
  if (email === '') return 'no-address'
  if (checkAnswer(inquiryQuestions.email, email)) return 'bad-address'
  const [first, last] = splitName(said.get('fullName') ?? '')
  const firstName = readAnswer(inquiryQuestions.first_name, [said.get('firstName') ?? first])
  const lastName = readAnswer(inquiryQuestions.last_name, [said.get('lastName') ?? last])
  if (firstName === '' && lastName === '') return 'no-name'
  if (firstName.length > maxName || lastName.length > maxName) return 'too-long'
  const typed = said.get('country') ?? ''
  const country = typed === '' ? null : findCountryInTable(typed)
  const code = country && 'code' in country ? country.code : null
  return {
    email,
    firstName,
    lastName,
    salutation: (said.get('salutation') ?? '').slice(0, maxName),
    country: code,
    countryTyped: typed !== '' && code === null ? typed.slice(0, 200) : null,
    employer: (said.get('employer') ?? '').slice(0, 200),
    lifecycle: readLifecycle(said.get('lifecycle') ?? ''),
  }
}

const addressFields: readonly ImportField[] = ['email']
const nameFields: readonly ImportField[] = ['firstName', 'lastName', 'fullName']
const faulty: Record<RefusalReason, readonly ImportField[]> = {
  'no-address': addressFields,
  'bad-address': addressFields,
  'no-name': nameFields,
  'too-long': nameFields,
  repeated: [],
}

/** The places of the columns for which a row was not taken. */
export function columnsOf(
  reason: RefusalReason,
  cells: readonly string[],
  mapping: readonly (ImportField | null)[],
): number[] {
  return mapping.flatMap((field, at) => {
    if (field === null || !faulty[reason].includes(field)) return []
    return reason === 'too-long' && (cells[at] ?? '').length <= maxName ? [] : [at]
  })
}

/** A column's heading; where it has none, its letter, as spreadsheets call it: `AB`. */
export function nameColumn(headers: readonly string[], at: number): string {
  if (headers[at]) return headers[at]
  let letters = ''
  for (let left = at + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

function readLifecycle(text: string): Lifecycle {
  const key = foldName(text).replaceAll(' ', '-')
  return lifecycles.find((each) => each === key) ?? 'inquired'
}

function splitName(full: string): [string, string] {
  const parts = readFamilyFirst(full)
  if (parts) return [parts.first, parts.last]
  const at = full.lastIndexOf(' ')
  return at < 0 ? ['', full] : [full.slice(0, at).trim(), full.slice(at + 1)]
}

/** What columns are usually called, in the languages of most files that come. */
const headings: Record<ImportField, readonly string[]> = {
  email: ['email', 'e mail', 'email address', 'mail', 'e mail adresse', 'correo', 'courriel'],
  firstName: ['first name', 'firstname', 'given name', 'vorname', 'nombre', 'prenom'],
  lastName: ['last name', 'lastname', 'surname', 'family name', 'nachname', 'apellido', 'apellidos', 'nom'],
  fullName: ['name', 'full name', 'fullname', 'contact'],
  salutation: ['salutation', 'title', 'prefix', 'anrede'],
  country: ['country', 'country region', 'country or region', 'land', 'pais', 'pays'],
  employer: [
    'employer',
    'organization',
    'company',
    'institution',
    'firma',
    'arbeitgeber',
    'empleador',
    'empresa',
    'employeur',
  ],
  lifecycle: ['stage', 'lifecycle'],
}

/** A first guess at the mapping, each field once. */
export function guessMapping(headers: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>()
  return headers.map((header) => {
    const key = foldName(header)
    const entry = Object.entries(headings).find(([, names]) => names.includes(key))
    const field = (entry?.[0] ?? null) as ImportField | null
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}
