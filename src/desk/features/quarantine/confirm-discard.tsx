import { Button } from '@mantine/core'
import type { QuarantineLine } from '../../../core/submissions/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'

type Props = { line: QuarantineLine; onAnswer: (isSure: boolean) => void }

export function ConfirmDiscard({ line, onAnswer }: Props) {
  return (
    <Dialog title={t('quarantine.confirm.title')} onClose={() => onAnswer(false)}>
      <p>{t('quarantine.confirm.text', { name: line.name })}</p>
      <div className="acts">
        <Button onClick={() => onAnswer(true)}>{t('quarantine.confirm.yes')}</Button>
        <Button variant="default" data-autofocus onClick={() => onAnswer(false)}>
          {t('quarantine.confirm.no')}
        </Button>
      </div>
    </Dialog>
  )
}
