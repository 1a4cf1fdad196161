import { en } from './en.ts'
import { createTranslator } from './translator.ts'

export type MessageKey = keyof typeof en

/**
 * The interface text of a key, in ICU MessageFormat.
 *
 * @example t('form.optional') // '(optional)'
 * @example t('receipt.by', { instant: 'Tuesday at 5 PM' })
 */
export const t = createTranslator(en)
