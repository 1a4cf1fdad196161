import { t } from '../../../messages/desk-message.ts'

/** Every key of the desk and what it does, in the order of the sheet. `key`: as `useKeys` knows it, where the palette can do it too. */
export const shortcuts = [
  { keys: [t('help.ctrl-k')], does: t('help.palette') },
  { keys: ['j', '↓'], does: t('help.next') },
  { keys: ['k', '↑'], does: t('help.previous') },
  { keys: ['Enter'], does: t('help.open') },
  { keys: ['u'], does: t('help.back'), key: 'u' },
  { keys: ['n'], does: t('help.enter'), key: 'n' },
  { keys: ['/'], does: t('help.search') },
  { keys: ['a'], does: t('help.answer'), key: 'a' },
  { keys: ['m'], does: t('help.note'), key: 'm' },
  { keys: ['v'], does: t('help.views'), key: 'v' },
  { keys: ['e'], does: t('help.elsewhere'), key: 'e' },
  { keys: ['z'], does: t('help.undo'), key: 'z' },
  { keys: ['r'], does: t('help.release'), key: 'r' },
  { keys: ['d'], does: t('help.discard'), key: 'd' },
  { keys: ['x'], does: t('help.select') },
  { keys: ['?'], does: t('help.title'), key: '?' },
] as const satisfies readonly { keys: readonly string[]; does: string; key?: string }[]
