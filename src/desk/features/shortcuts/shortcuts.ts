import { type DeskMessageKey, t } from '../../../messages/desk-message.ts'

const all = [
  { keys: ['help.ctrl-k'], does: 'help.palette' },
  { keys: ['j', '↓'], does: 'help.next' },
  { keys: ['k', '↑'], does: 'help.previous' },
  { keys: ['Enter'], does: 'help.open' },
  { keys: ['u'], does: 'help.back', key: 'u' },
  { keys: ['n'], does: 'help.enter', key: 'n' },
  { keys: ['/'], does: 'help.search' },
  { keys: ['a'], does: 'help.answer', key: 'a' },
  { keys: ['m'], does: 'help.note', key: 'm' },
  { keys: ['v'], does: 'help.views', key: 'v' },
  { keys: ['e'], does: 'help.elsewhere', key: 'e' },
  { keys: ['z'], does: 'help.undo', key: 'z' },
  { keys: ['r'], does: 'help.release', key: 'r' },
  { keys: ['d'], does: 'help.discard', key: 'd' },
  { keys: ['x'], does: 'help.select' },
  { keys: ['?'], does: 'help.title', key: '?' },
] as const satisfies readonly {
  keys: readonly string[]
  does: Extract<DeskMessageKey, `help.${string}`>
  key?: string
}[]

type Shortcut = { keys: readonly string[]; does: string; key?: string }

/** Every key of the desk and what it does, in the order of the sheet. `key`: as `useKeys` knows it, where the palette can do it too. */
export const shortcuts = (): Shortcut[] =>
  all.map((each) => ({
    ...each,
    keys: each.keys.map((key) => (key === 'help.ctrl-k' ? t(key) : key)),
    does: t(each.does),
  }))
