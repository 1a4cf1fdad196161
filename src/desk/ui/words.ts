import { type DeskMessageKey, t } from '../../messages/desk-message.ts'

type Plain<Prefix extends string> = Extract<DeskMessageKey, `${Prefix}.${string}`>

/** Codes of the core in words. One that has none yet is shown as it is, rather than hidden. */
const words = (prefix: 'reason' | 'state' | 'role', code: string): string => {
  const key = `${prefix}.${code}`
  return isKey(key) ? t(key) : code
}

const known: readonly Plain<'reason' | 'state' | 'role'>[] = [
  'reason.honeypot',
  'reason.links',
  'reason.link-in-name',
  'reason.many-from-one-place',
  'reason.no-proof',
  'reason.unknown-program',
  'state.waiting',
  'state.worked',
  'state.quarantined',
  'state.discarded',
  'state.erased',
  'state.failed',
  'role.administrator',
  'role.director',
  'role.counselor',
  'role.editor',
]

const isKey = (key: string): key is (typeof known)[number] => known.some((each) => each === key)

export const sayReason = (code: string) => words('reason', code)
export const sayState = (code: string) => words('state', code)
export const sayRole = (code: string) => words('role', code)

/** `first_name` as `First name`: the form's public field names are words already. */
export const sayField = (field: string): string => {
  const words = field.replaceAll(/[_-]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
