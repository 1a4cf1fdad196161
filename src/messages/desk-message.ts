import { enDesk } from './en-desk.ts'
import { createTranslator } from './translator.ts'

export type DeskMessageKey = keyof typeof enDesk

/** The desk's interface texts; a catalog of their own, so that neither the site nor the desk carries the other's. */
export const t = createTranslator(enDesk, 'en-US')
