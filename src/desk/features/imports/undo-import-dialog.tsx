import { useMutation } from '@tanstack/react-query'
import type { ImportView } from '../../../core/imports/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { cancelImport } from './imports-query.ts'

type Props = { run: ImportView; onUndone: () => void; onClose: () => void }

/** Asks once more: the file goes too, so that nothing brings these people back. */
export function UndoImportDialog({ run: { id, counts }, onUndone, onClose }: Props) {
  const undo = useMutation({
    mutationFn: () => cancelImport(id),
    onSuccess: () => {
      onUndone()
      onClose()
    },
  })
  return (
    <Dialog title={t('import.cancel.done')} onClose={onClose}>
      <p>{t('import.undo.text', { created: counts?.created ?? 0 })}</p>
      <p className="alert-line" role="alert">
        {undo.error ? sayFailure(undo.error) : ''}
      </p>
      <BusyButton isBusy={undo.isPending} onClick={() => undo.mutate()}>
        {t('import.undo.do')}
      </BusyButton>
    </Dialog>
  )
}
