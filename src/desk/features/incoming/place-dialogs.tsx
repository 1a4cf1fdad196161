import { Textarea } from '@mantine/core'
import type { StrayMail } from '../../../core/threads/schema/stray-mail.ts'
import { readName } from '../../../kernel/names.ts'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { TextField } from '../../ui/form.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { joinMail, openInquiry } from './incoming-query.ts'

type Props = { mail: StrayMail; onClose: () => void; onDone: (message: string) => void }

/** Asks for the inquiry that a mail belongs to. */
export function JoinDialog({ mail, onClose, onDone }: Props) {
  const form = useDeskForm({
    initialValues: { receipt: '' },
    send: ({ receipt }) => joinMail(mail.id, receipt),
    onSent: () => onDone(t('incoming.joined')),
  })
  return (
    <Dialog title={t('incoming.join.title')} onClose={onClose}>
      <ProblemSummary problems={form.problems} />
      <Form onSubmit={form.onSubmit} submit={t('incoming.join.save')}>
        <TextField
          field={form.field('receipt')}
          label={t('incoming.join.receipt')}
          description={t('incoming.join.hint')}
          maxLength={60}
          data-autofocus
        />
      </Form>
    </Dialog>
  )
}

/** Fills in what a mail did not say, and makes an inquiry of it. */
export function OpenDialog({ mail, onClose, onDone }: Props) {
  const { first, last } = readName(mail.from.name)
  const form = useDeskForm({
    initialValues: {
      first_name: first,
      last_name: last,
      email: mail.from.address,
      message: [mail.subject, mail.text, mail.quoted].filter(Boolean).join('\n\n').slice(0, 5_000),
    },
    send: (values) => openInquiry(mail.id, values),
    onSent: ({ receipt }) => onDone(t('incoming.opened', { receipt })),
  })
  const { key, ...message } = form.field('message')
  return (
    <Dialog title={t('incoming.open.title')} onClose={onClose}>
      <ProblemSummary problems={form.problems} />
      <Form onSubmit={form.onSubmit} submit={t('incoming.open.save')}>
        <TextField
          field={form.field('first_name')}
          label={t('incoming.open.first')}
          maxLength={100}
          data-autofocus
        />
        <TextField field={form.field('last_name')} label={t('incoming.open.last')} maxLength={100} />
        <TextField field={form.field('email')} label={t('incoming.open.email')} maxLength={254} />
        <Textarea
          key={key}
          {...message}
          label={t('incoming.open.message')}
          autosize
          minRows={5}
          maxRows={12}
          maxLength={5_000}
          dir="auto"
        />
      </Form>
    </Dialog>
  )
}
