import { isLanguage, languages } from '../../../kernel/languages.ts'
import { deskTag, type DeskMessageKey, t } from '../../../messages/desk-message.ts'
import { enDesk } from '../../../messages/en-desk.ts'
import { sayInstant } from '../../ui/instant.tsx'
import { sayNumber } from '../../ui/numbers.ts'
import { sayField, sayRole, sayState } from '../../ui/words.ts'

type Named = ReadonlyMap<string, string>
/** The words of a code; one that a later version wrote is shown as it is, rather than hidden. */
const say = (key: string, code: string): string => (isPlain(key) ? t(key) : code)

/** What was done: “Inquiry answered”. */
export const sayAct = (verb: string): string => say(`audit.act.${verb}`, verb)

/** To what kind of row. */
export const saySubject = (type: string): string => say(`audit.on.${type}`, type)

/** Every act that has words, in the order of the language. */
export function listActs(): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(deskTag())
  return Object.keys(enDesk)
    .filter((key) => key.startsWith('audit.act.'))
    .map((key) => key.slice('audit.act.'.length))
    .map((value) => ({ value, label: sayAct(value) }))
    .toSorted((one, other) => compare(one.label, other.label))
}

/** Who did it, as the audit writes actors; a colleague who has a name is shown by it instead. */
export function sayActor(actor: string): string {
  const [kind, ...rest] = actor.split(':')
  const part = rest.join(':')
  switch (kind) {
    case 'visitor':
      return t('audit.actor.visitor')
    case 'person':
      return t('audit.actor.person')
    case 'staff':
      return t('audit.actor.staff')
    case 'apiKey':
      return t('audit.actor.apiKey')
    case 'system':
      return saySystem(part)
    default:
      return actor
  }
}

/** A part of the program itself, or an operator's command. */
function saySystem(part: string): string {
  const by = /^alerts for (.+)$/.exec(part)?.[1]
  if (by !== undefined) return t('audit.actor.alerts-for', { name: by })
  const said = part.endsWith(' school') ? t('audit.system.school') : say(`audit.system.${part}`, part)
  return t('audit.actor.system', { part: said })
}

/** What was noted of an act, as “Role: counselor”. @param names of colleagues by id, of programs by key */
export function sayDetails(details: Readonly<Record<string, unknown>>, names: Named, now: Date): string[] {
  // The database keeps no order of them: what it was stands before what it is.
  const inOrder = Object.entries(details).toSorted(([one], [other]) => rankOf(one) - rankOf(other))
  return inOrder.map(([name, value]) =>
    t('audit.detail', { what: sayDetail(name), value: sayValue(name, value, { names, now }) }),
  )
}

const rankOf = (name: string): number => (name === 'to' ? 1 : 0)

/** A forgotten server's details are counts by the state of submissions. */
function sayDetail(name: string): string {
  const key = `audit.detail.${name}`
  return isPlain(key) ? t(key) : sayState(name)
}

function sayValue(name: string, value: unknown, { names, now }: { names: Named; now: Date }): string {
  if (typeof value === 'boolean') return t(value ? 'inquiry.yes' : 'inquiry.no')
  if (value === null) return t(name === 'from' || name === 'to' ? 'bulk.nobody' : 'audit.value.all')
  if (typeof value === 'number') return sayNumber(value)
  const code = String(value)
  const found = names.get(code)
  if (found !== undefined) return found
  switch (name) {
    case 'role':
      return sayRole(code)
    case 'roles':
      return code.split(' ').map(sayRole).join(' · ')
    // Keys; how many there are, where an earlier version noted it.
    case 'programs':
      return code
        .split(' ')
        .map((key) => names.get(key) ?? key)
        .join(' · ')
    case 'language':
      return isLanguage(code) ? languages[code].name : code
    case 'field':
      return sayField(code)
    case 'format':
      return code.toUpperCase()
    case 'at':
    case 'answerBy':
      return Number.isNaN(Date.parse(code)) ? code : sayInstant(new Date(code), now)
    default:
      return sayCode(name, code)
  }
}

/** Where codes of a detail have words already: on the screens that are about them. */
const wordsElsewhere: Readonly<Record<string, readonly string[]>> = {
  channel: ['channel'],
  from: ['lifecycle', 'role'],
  severity: ['alerts.severity'],
  state: ['events.state'],
  template: ['mail.template'],
  to: ['lifecycle', 'role'],
  way: ['erasures.way'],
}

function sayCode(name: string, code: string): string {
  const keys = [`audit.value.${name}`, ...(wordsElsewhere[name] ?? [])].map((start) => `${start}.${code}`)
  const key = keys.find(isPlain)
  return key === undefined ? code : t(key)
}

/** A text without arguments. */
type PlainKey = {
  [Key in DeskMessageKey]: (typeof enDesk)[Key] extends `${string}{${string}` ? never : Key
}[DeskMessageKey]
const isPlain = (key: string): key is PlainKey =>
  Object.hasOwn(enDesk, key) && !(enDesk as Readonly<Record<string, string>>)[key]?.includes('{')
