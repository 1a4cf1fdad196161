import { NativeSelect, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { t } from '../../messages/desk-message.ts'
import { enterInquiry } from '../features/enter/enter-query.ts'
import { programsQuery } from '../features/inbox/inbox-query.ts'
import { Form, useDeskForm } from '../ui/desk-form.tsx'
import { TextField } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem-summary.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { showDone } from '../ui/undo.tsx'

/** Where staff write down what was asked on the telephone, or by a mail that went elsewhere. */
export function EnterScreen() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data: programs = [] } = useQuery(programsQuery)
  const form = useDeskForm({
    initialValues: {
      channel: 'phone',
      first_name: '',
      last_name: '',
      email: '',
      telephone: '',
      country: '',
      employer: '',
      interest: '',
      program: '',
      message: '',
    },
    send: enterInquiry,
    onSent: async ({ receipt, inquiryId }) => {
      void client.invalidateQueries({ queryKey: ['inbox'] })
      showDone(t('enter.done', { receipt }))
      await (inquiryId
        ? navigate({ to: '/inquiries/$id', params: { id: inquiryId } })
        : navigate({ to: '/search', search: { q: receipt } }))
    },
  })
  const plain = (name: Parameters<typeof form.field>[0]) => {
    const { key, ...field } = form.field(name)
    return { fieldKey: key, field }
  }
  const channel = plain('channel')
  const program = plain('program')
  const message = plain('message')
  return (
    <div className="narrow">
      <ProblemSummary problems={form.problems} />
      <ScreenHeading title={t('enter.title')} hasErrors={form.hasProblems} />
      <p className="lead">{t('enter.lead')}</p>
      <Form onSubmit={form.onSubmit} submit={t(form.isBusy ? 'enter.submitting' : 'enter.submit')}>
        <NativeSelect
          key={channel.fieldKey}
          {...channel.field}
          label={t('enter.channel')}
          data={(['phone', 'mail'] as const).map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <TextField field={form.field('first_name')} label={t('field.first_name')} autoComplete="off" />
        <TextField field={form.field('last_name')} label={t('field.last_name')} autoComplete="off" />
        <TextField
          field={form.field('email')}
          type="email"
          label={t('field.email')}
          description={t('enter.email.hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={254}
        />
        <TextField
          field={form.field('telephone')}
          type="tel"
          label={t('enter.telephone')}
          autoComplete="off"
          maxLength={40}
        />
        <TextField field={form.field('country')} label={t('field.country')} autoComplete="off" />
        <NativeSelect
          key={program.fieldKey}
          {...program.field}
          label={t('inbox.program')}
          data={[
            { value: '', label: t('enter.program.none') },
            ...programs.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
        <Textarea
          key={message.fieldKey}
          {...message.field}
          label={t('enter.message')}
          description={t('enter.message.hint')}
          autosize
          minRows={5}
          maxLength={5_000}
          dir="auto"
        />
      </Form>
    </div>
  )
}
