import type { ImportView } from '../../../core/imports/schema.ts'
import { t } from '../../../messages/desk-message.ts'

/** How far an import is, in a sentence. */
export function sayImportState({ state, doneRows, totalRows, failedFor }: ImportView): string {
  if (state === 'running' && totalRows !== null)
    return t('import.state.running-of', { rows: doneRows, total: totalRows })
  if (state === 'previewing' || state === 'running') return t(`import.state.${state}`, { rows: doneRows })
  return state === 'failed' ? t('import.state.failed', { why: failedFor }) : t(`import.state.${state}`)
}
