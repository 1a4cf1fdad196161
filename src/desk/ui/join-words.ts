import type { Language } from '../../kernel/languages.ts'
import { deskLanguage } from '../../messages/desk-message.ts'

/** Things in a row, between commas or, where they have commas themselves, between semicolons, as the desk's language writes them. */
export const joinWords = (words: readonly string[], mark: 'comma' | 'semicolon' = 'comma'): string =>
  words.join(marks[mark][deskLanguage()] ?? (mark === 'comma' ? ', ' : '; '))

const marks: Record<'comma' | 'semicolon', Partial<Record<Language, string>>> = {
  comma: { ar: '، ', zh: '、' },
  semicolon: { ar: '؛ ', zh: '；', fr: '\u00A0; ' },
}
