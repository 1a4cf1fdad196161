import type { ImportedChange } from '../core/content/index.ts'

/** One line for each document that an import published, or would. */
export function describeImport(changes: readonly ImportedChange[], isDryRun: boolean): string {
  if (changes.length === 0) return 'Nothing differs from what the site shows.\n'
  const lines = changes.map(({ type, key, isNew, fields }) => {
    const done = isDryRun ? `would ${isNew ? 'add' : 'change'}` : isNew ? 'added' : 'changed'
    return `${done}  ${type}/${key}${isNew ? '' : `: ${fields.join(', ')}`}\n`
  })
  return lines.join('') + (isDryRun ? 'Dry run: nothing was changed.\n' : '')
}
