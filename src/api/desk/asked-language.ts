import { parseAccept } from 'hono/utils/accept'
import { isLanguage, type Language } from '../../kernel/languages.ts'

/** The first language of ours that a browser asks for, whatever its region. @param header of `Accept-Language` */
export const askedLanguage = (header: string | undefined): Language =>
  parseAccept(header ?? '')
    .map(({ type }) => type.toLowerCase().split('-')[0])
    .find(isLanguage) ?? 'en'
