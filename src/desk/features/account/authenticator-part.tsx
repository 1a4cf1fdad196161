import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AccountView } from '../../../core/staff/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { sayInstant, useNow } from '../../ui/instant.tsx'
import { Part } from '../../ui/part.tsx'
import { showDone } from '../../ui/undo.tsx'
import { removeAuthenticator, renewRecoveryCodes } from './account-query.ts'
import { AuthenticatorDialog } from './authenticator-dialog.tsx'
import { ProofDialog } from './proof-dialog.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type Props = { account: AccountView; onChanged: () => unknown }

export function AuthenticatorPart({ account, onChanged }: Props) {
  const { authenticatorSince: since, recoveryCodes, hasPassword } = account
  const now = useNow()
  const [open, setOpen] = useState<'set-up' | 'codes' | 'remove' | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const close = () => setOpen(null)
  return (
    <Part title={t('app.title')}>
      {since ? (
        <>
          <p>{t('app.on', { at: sayInstant(new Date(since), now) })}</p>
          <p className={recoveryCodes < 3 ? 'notice' : 'muted'}>
            {t('recovery.left', { count: recoveryCodes })}
          </p>
          <div className="acts">
            <Button variant="default" onClick={() => setOpen('codes')}>
              {t('recovery.renew')}
            </Button>
            <Button variant="default" onClick={() => setOpen('remove')}>
              {t('app.remove')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('app.off')}</p>
          <div className="acts">
            <Button variant="default" onClick={() => setOpen('set-up')}>
              {t('app.set-up')}
            </Button>
          </div>
        </>
      )}
      {open === 'set-up' && (
        <AuthenticatorDialog hasPassword={hasPassword} onSetUp={onChanged} onClose={close} />
      )}
      {open === 'codes' && (
        <ProofDialog
          title={t('recovery.renew')}
          lead={t('recovery.renew.lead')}
          submit={t('recovery.renew')}
          hasPassword={hasPassword}
          send={({ password }) => renewRecoveryCodes({ password })}
          onDone={(written) => {
            close()
            setCodes(written.codes)
            void onChanged()
          }}
          onClose={close}
        />
      )}
      {open === 'remove' && (
        <ProofDialog
          title={t('app.remove')}
          lead={t('app.remove.lead')}
          submit={t('app.remove')}
          hasPassword={hasPassword}
          send={({ password }) => removeAuthenticator({ password })}
          onDone={() => {
            close()
            showDone(t('app.removed'))
            void onChanged()
          }}
          onClose={close}
        />
      )}
      {codes && (
        <Dialog title={t('recovery.title')} onClose={() => setCodes(null)}>
          <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
        </Dialog>
      )}
    </Part>
  )
}
