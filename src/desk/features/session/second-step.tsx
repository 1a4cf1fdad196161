import { useMutation } from '@tanstack/react-query'
import type { SecondStep as Step } from '../../../core/staff/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { TextField } from '../../ui/form.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { ScreenHeading } from '../../ui/screen-heading.tsx'
import { sayRefusal } from './say-refusal.ts'
import { type Entered, signInByPasskey, takeSecondStep } from './sign-in.ts'

type Props = { step: Step; onEntered: (entered: Entered) => void; onBack: () => void }

/** Asks for what an account wants beside a password or a mailed link. */
export function SecondStep({ step: { token, ways }, onEntered, onBack }: Props) {
  const form = useDeskForm({
    initialValues: { code: '' },
    send: ({ code }) => takeSecondStep({ token, code }),
    onSent: onEntered,
  })
  const passkey = useMutation({ mutationFn: () => signInByPasskey(token), onSuccess: onEntered })
  return (
    <>
      <ProblemSummary problems={form.problems} />
      <ScreenHeading key="second" title={t('second.title')} hasErrors={form.hasProblems} />
      {ways.includes('code') && (
        <>
          <p className="lead">{t('second.lead')}</p>
          <Form onSubmit={form.onSubmit} submit={form.isBusy ? t('sign-in.submitting') : t('sign-in.submit')}>
            <TextField
              field={form.field('code')}
              label={t('second.code')}
              description={t('second.code.hint')}
              autoComplete="one-time-code"
              maxLength={40}
              dir="ltr"
              spellCheck={false}
            />
          </Form>
        </>
      )}
      {ways.includes('passkey') && (
        <div className="acts acts--stacked">
          {!ways.includes('code') && <p className="lead">{t('second.passkey')}</p>}
          <BusyButton variant="default" isBusy={passkey.isPending} onClick={() => passkey.mutate()}>
            {t('passkeys.use')}
          </BusyButton>
          <p className="alert-line" role="alert">
            {passkey.error ? sayRefusal(passkey.error) : ''}
          </p>
        </div>
      )}
      <p className="form-aside">
        <button type="button" className="link-button" onClick={onBack}>
          {t('forgotten.back')}
        </button>
      </p>
    </>
  )
}
