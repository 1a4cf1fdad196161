import type { Imported } from '../core/media/index.ts'

/** One line for each document that an import published, or would, and the media files that came with them. */
export function describeImport({ changes, media }: Imported, isDryRun: boolean): string {
  const files =
    media.used === 0
      ? ''
      : `${media.used} media files checked, ${media.added} ${isDryRun ? 'would be added' : 'added'}\n`
  if (changes.length === 0) return `Nothing differs from what the site shows.\n${files}`
  const lines = changes.map(({ type, key, isNew, fields }) => {
    const done = isDryRun ? `would ${isNew ? 'add' : 'change'}` : isNew ? 'added' : 'changed'
    return `${done}  ${type}/${key}${isNew ? '' : `: ${fields.join(', ')}`}\n`
  })
  return lines.join('') + files + (isDryRun ? 'Dry run: nothing was changed.\n' : '')
}
