import { Button, CopyButton } from '@mantine/core'
import { t } from '../../../messages/desk-message.ts'

/** Says that an invitation is on its way; without a mail relay, shows the link to hand over. */
export function InvitationLink({ email, link }: { email: string; link: string | null }) {
  if (link === null) return <p className="notice">{t('colleagues.invited.mailed', { email })}</p>
  const address = new URL(link, window.location.origin).href
  return (
    <div className="notice">
      <p>{t('colleagues.invited.by-hand', { email })}</p>
      <p className="mono">{address}</p>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-md" onClick={copy}>
            {copied ? t('colleagues.copied') : t('colleagues.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
