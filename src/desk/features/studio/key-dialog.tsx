import type { TypeView } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { TextField } from '../../ui/form.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'

type Props<Answer> = {
  type: TypeView
  title: string
  text?: string
  submit: string
  initial: string
  send: (key: string) => Promise<Answer>
  onDone: (answer: Answer) => unknown
  onClose: () => void
}

/** Asks for the address of a document. */
export function KeyDialog<Answer>({
  type,
  title,
  text,
  submit,
  initial,
  send,
  onDone,
  onClose,
}: Props<Answer>) {
  const form = useDeskForm({ initialValues: { key: initial }, send: ({ key }) => send(key), onSent: onDone })
  return (
    <Dialog title={title} onClose={onClose}>
      {text && <p>{text}</p>}
      <ProblemSummary problems={form.problems} />
      <Form onSubmit={form.onSubmit} submit={submit}>
        <TextField
          field={form.field('key')}
          label={t('studio.key')}
          description={t('studio.key.hint', { pattern: type.pathPattern ?? '{key}' })}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
        />
      </Form>
    </Dialog>
  )
}
