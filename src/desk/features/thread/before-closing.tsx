import { t } from '../../../messages/desk-message.ts'
import { ClockIcon } from '../../ui/icons.tsx'
import { BeforeActing } from '../reply-check/before-acting.tsx'

type Props = {
  inquiryId: string
  questions: readonly string[]
  isClosing: boolean
  onClose: () => void
  onBack: () => void
}

/** Which questions have no answer yet, before an inquiry is closed that was answered in part. It closes all the same where the counselor says so. */
export function BeforeClosing({ inquiryId, questions, isClosing, onClose, onBack }: Props) {
  const isSettled = questions.length === 0
  return (
    <BeforeActing
      inquiryId={inquiryId}
      title={isSettled ? t('check.settled') : t('close.open-questions', { count: questions.length })}
      level={2}
      isCalm
      questions={questions}
      icon={<ClockIcon />}
      back={t('close.keep-open')}
      onBack={onBack}
      act={t(isSettled ? 'close.close' : 'close.anyway')}
      isActing={isClosing}
      onAct={onClose}
    />
  )
}
