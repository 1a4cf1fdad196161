import type { Alert } from '../../core/alerts/index.ts'
import { t } from '../../messages/message.ts'
import { markedAs, type ShownLanguage } from '../visited-language.ts'

type Summary = Alert['summary']
type Props = { className: string; id?: string; alert: Summary; own?: ShownLanguage | undefined }

/** What an alert is called. A drill is called one, in the reader's language: whoever reads no further must not be frightened. */
export const AlertKind = ({ className, id, alert: { kind, isDrill }, own }: Props) =>
  isDrill ? (
    <p className={className} id={id}>
      {t('alert.kind.drill')}
    </p>
  ) : (
    <p className={className} id={id} {...markedAs(own)}>
      {kind}
    </p>
  )

/** Whether a sentence has to say that it is a drill. The text of those that the command starts says so itself. */
export const isToldAsDrill = ({ isDrill, text }: Summary): boolean =>
  isDrill === true && text !== t('alert.drill.text')
