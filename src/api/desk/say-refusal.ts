import type { RefusedRow } from '../../core/imports/schema.ts'
import { maxImportedName } from '../../core/imports/schema.ts'
import { languages } from '../../kernel/languages.ts'
import type { DeskTexts } from '../../messages/desk-message.ts'

/** Why a row of a file was not taken, with its row and columns. @example 'Row 5, column “Email”: “no address” is not an email address.' */
export function sayRefusal(
  { line: row, reason, columns, sameAs }: RefusedRow,
  { t, language }: DeskTexts,
): string {
  if (reason === 'repeated')
    return sameAs === null
      ? t('import.reason.repeated', { row })
      : t('import.reason.repeated-as', { row, first: sameAs })
  const names = new Intl.ListFormat(languages[language].tag).format(
    columns.map(({ name }) => t('import.reason.column', { name })),
  )
  const where = { row, columns: names, count: columns.length }
  switch (reason) {
    case 'no-address':
      return t('import.reason.no-address', where)
    case 'bad-address':
      return t('import.reason.bad-address', { ...where, value: columns[0]?.value ?? '' })
    case 'no-name':
      return t('import.reason.no-name', where)
    case 'too-long':
      return t('import.reason.too-long', { ...where, max: maxImportedName })
  }
}
