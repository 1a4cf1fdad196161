import { t } from '../../../messages/desk-message.ts'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PasswordField, TextField } from '../../ui/form.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'

type Props<Answer> = {
  title: string
  lead: string
  submit: string
  hasPassword: boolean
  /** Asked for beside the password. */
  name?: { label: string; value: string }
  send: (typed: { name: string; password: string }) => Promise<Answer>
  onDone: (answer: Answer) => unknown
  onClose: () => void
}

/** Asks for the password again before the ways to sign in change. */
export function ProofDialog<Answer>(props: Props<Answer>) {
  const { title, lead, submit, hasPassword, name, send, onDone, onClose } = props
  const form = useDeskForm({
    initialValues: { name: name?.value ?? '', password: '' },
    send,
    onSent: onDone,
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <ProblemSummary problems={form.problems} />
      <p>{lead}</p>
      <Form onSubmit={form.onSubmit} submit={form.isBusy ? t('own.working') : submit}>
        {name && <TextField field={form.field('name')} label={name.label} maxLength={100} data-autofocus />}
        {hasPassword && (
          <PasswordField
            field={form.field('password')}
            label={t('own.password.now')}
            autoComplete="current-password"
            data-autofocus={name ? undefined : true}
          />
        )}
      </Form>
    </Dialog>
  )
}
