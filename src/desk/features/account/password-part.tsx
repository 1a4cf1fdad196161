import { Button } from '@mantine/core'
import { useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PasswordField } from '../../ui/form.tsx'
import { Part } from '../../ui/part.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { showDone } from '../../ui/undo.tsx'
import { changePassword } from './account-query.ts'

export function PasswordPart({ hasPassword }: { hasPassword: boolean }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Part title={t('own.password.title')}>
      <p>{hasPassword ? t('own.password.text') : t('own.password.none')}</p>
      {hasPassword && (
        <div className="acts">
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('own.password.change')}
          </Button>
        </div>
      )}
      {isOpen && <PasswordDialog onClose={() => setOpen(false)} />}
    </Part>
  )
}

function PasswordDialog({ onClose }: { onClose: () => void }) {
  const form = useDeskForm({
    initialValues: { password: '', newPassword: '' },
    send: changePassword,
    onSent: () => {
      showDone(t('own.password.changed'))
      onClose()
    },
  })
  return (
    <Dialog title={t('own.password.change')} onClose={onClose}>
      <ProblemSummary problems={form.problems} />
      <Form onSubmit={form.onSubmit} submit={form.isBusy ? t('own.working') : t('own.password.save')}>
        <PasswordField
          field={form.field('password')}
          label={t('own.password.now')}
          autoComplete="current-password"
          data-autofocus
        />
        <PasswordField
          field={form.field('newPassword')}
          label={t('own.password.new')}
          description={t('setup.password.hint')}
          autoComplete="new-password"
        />
      </Form>
    </Dialog>
  )
}
