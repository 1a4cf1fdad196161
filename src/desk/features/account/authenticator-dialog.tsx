import { useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/form.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { beginAuthenticator, confirmAuthenticator } from './account-query.ts'
import { ProofDialog } from './proof-dialog.tsx'
import { QrPicture } from './qr-picture.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type Props = { hasPassword: boolean; onSetUp: () => unknown; onClose: () => void }

/** Sets up an authenticator app: the password, the code to scan, a first code, then the recovery codes. */
export function AuthenticatorDialog({ hasPassword, onSetUp, onClose }: Props) {
  const [begun, setBegun] = useState<{ secret: string; uri: string } | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes)
    return (
      <Dialog title={t('recovery.title')} onClose={onClose}>
        <RecoveryCodes codes={codes} onDone={onClose} />
      </Dialog>
    )
  if (begun)
    return (
      <Dialog title={t('app.set-up')} onClose={onClose}>
        <FirstCode
          {...begun}
          onRight={(written) => {
            setCodes(written)
            void onSetUp()
          }}
        />
      </Dialog>
    )
  return (
    <ProofDialog
      title={t('app.set-up')}
      lead={t('app.proof')}
      submit={t('own.go-on')}
      hasPassword={hasPassword}
      send={({ password }) => beginAuthenticator({ password })}
      onDone={setBegun}
      onClose={onClose}
    />
  )
}

type FirstCodeProps = { secret: string; uri: string; onRight: (codes: readonly string[]) => void }

function FirstCode({ secret, uri, onRight }: FirstCodeProps) {
  const form = useDeskForm({
    initialValues: { code: '' },
    send: confirmAuthenticator,
    onSent: ({ codes }) => onRight(codes),
  })
  return (
    <>
      <ProblemSummary problems={form.problems} />
      <p>{t('app.scan')}</p>
      <QrPicture text={uri} label={t('app.qr')} />
      <p>
        {t('app.key')} <span className="mono app-key">{secret.match(/.{1,4}/g)?.join(' ')}</span>
      </p>
      <Form onSubmit={form.onSubmit} submit={form.isBusy ? t('own.working') : t('app.confirm')}>
        <TextField
          field={form.field('code')}
          label={t('app.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          dir="ltr"
          data-autofocus
        />
      </Form>
    </>
  )
}
