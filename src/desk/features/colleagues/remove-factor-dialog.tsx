import { useMutation } from '@tanstack/react-query'
import type { Colleague } from '../../../core/colleagues/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { showDone } from '../../ui/undo.tsx'
import { removeSecondFactor } from './colleagues-query.ts'

type Props = { colleague: Colleague; onRemoved: () => unknown; onClose: () => void }

/** Asks once more: nothing brings a passkey back. */
export function RemoveFactorDialog({ colleague: { id, name }, onRemoved, onClose }: Props) {
  const remove = useMutation({
    mutationFn: () => removeSecondFactor(id),
    onSuccess: () => {
      showDone(t('factors.removed', { name }))
      void onRemoved()
      onClose()
    },
  })
  return (
    <Dialog title={t('factors.remove.who', { name })} onClose={onClose}>
      <p>{t('factors.remove.lead')}</p>
      <p className="alert-line" role="alert">
        {remove.error ? sayFailure(remove.error) : ''}
      </p>
      <BusyButton isBusy={remove.isPending} onClick={() => remove.mutate()}>
        {t('factors.remove')}
      </BusyButton>
    </Dialog>
  )
}
