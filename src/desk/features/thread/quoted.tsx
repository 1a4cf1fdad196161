import { t } from '../../../messages/desk-message.ts'

/** What a mail quotes: folded, never lost. */
export function Quoted({ text }: { text: string }) {
  if (text === '') return null
  return (
    <details className="quoted">
      <summary className="small">{t('thread.quoted')}</summary>
      <p className="message muted" dir="auto">
        {text}
      </p>
    </details>
  )
}
