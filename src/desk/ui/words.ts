import { type DeskMessageKey, t } from '../../messages/desk-message.ts'
import { enDesk } from '../../messages/en-desk.ts'

type WordKey = Extract<
  DeskMessageKey,
  `${'reason' | 'state' | 'role' | 'field' | 'purpose' | 'told'}.${string}`
>

/** Codes of the core in words. One that has none yet is shown as it is, rather than hidden. */
const say = (key: string, code: string): string => (isWord(key) ? t(key) : code)
const isWord = (key: string): key is WordKey => Object.hasOwn(enDesk, key)

export const sayReason = (code: string) => say(`reason.${code}`, code)
export const sayState = (code: string) => say(`state.${code}`, code)
export const sayRole = (code: string) => say(`role.${code}`, code)
/** What a call, an event or a report says beyond the form's questions, by its key. */
export const sayTold = (key: string) => say(`told.${key}`, key)
export const sayPurpose = (code: string) => say(`purpose.${code}`, code)

/** A field by its name in the form (`first_name`) or in a fact (`firstName`). */
export function sayField(field: string): string {
  const name = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return say(`field.${name}`, field)
}
