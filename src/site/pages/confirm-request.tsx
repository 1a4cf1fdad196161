import { t } from '../../messages/message.ts'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

/** Where the mail leads that asks a sender to confirm: only the button acts, since programs that check mail follow links. */
export function ConfirmRequestPage({
  frame,
  number,
  action,
}: {
  frame: Frame
  number: string
  action: string
}) {
  return (
    <Page frame={frame} title={t('confirm.title')} canonicalPath={null} noindex>
      <div className="page-head">
        <h1>{t('confirm.title')}</h1>
        <p className="lead">{t('confirm.text', { number })}</p>
        <form method="post" action={action}>
          <p className="actions">
            <button type="submit" className="button">
              {t('confirm.button')}
            </button>
          </p>
        </form>
        <p>{t('confirm.not-you')}</p>
      </div>
    </Page>
  )
}
