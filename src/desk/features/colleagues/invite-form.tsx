import { NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { TextField } from '../../ui/form.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { colleaguesQuery, invite } from './colleagues-query.ts'
import { roleChoices } from './roles.ts'

type Props = {
  /** `link` is null where the invitation is mailed. */
  onInvited: (invited: { email: string; link: string | null }) => void
}

export function InviteForm({ onInvited }: Props) {
  const client = useQueryClient()
  const box = useRef<HTMLDivElement>(null)
  const form = useDeskForm({
    initialValues: { email: '', role: 'counselor' },
    send: invite,
    onSent: async ({ link }, { email }) => {
      await client.invalidateQueries(colleaguesQuery)
      box.current?.querySelector('form')?.reset()
      form.reset()
      onInvited({ email, link })
    },
  })
  const { key, ...role } = form.field('role')
  return (
    <div ref={box} className="invite">
      <ProblemSummary problems={form.problems} />
      <Form
        onSubmit={form.onSubmit}
        submit={form.isBusy ? t('colleagues.invite.submitting') : t('colleagues.invite.submit')}
      >
        <TextField
          field={form.field('email')}
          type="email"
          label={t('colleagues.invite.email')}
          autoComplete="off"
          spellCheck={false}
          maxLength={254}
        />
        <NativeSelect key={key} {...role} label={t('colleagues.role')} data={roleChoices()} />
      </Form>
    </div>
  )
}
