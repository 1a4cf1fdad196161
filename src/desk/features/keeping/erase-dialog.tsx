import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Form, useSubmit } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showDone } from '../../ui/undo.tsx'
import { erasePerson } from './keeping-query.ts'

type Props = {
  person: { id: string; email: string }
  name: string
  onErased: () => void
  onClose: () => void
}

/** Asks for the address before it erases: this is the one act that nothing takes back. */
export function EraseDialog({ person, name, onErased, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const { form, isBusy } = useSubmit({
    send: () => erasePerson(person.id),
    onSent: () => {
      showDone(t('erase.done'))
      onErased()
    },
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const isSame = typed.trim().toLowerCase() === person.email.toLowerCase()
    setWrong(!isSame)
    if (isSame) form.onSubmit(event)
  }
  return (
    <Dialog title={t('erase.title')} onClose={onClose}>
      <Form failure={form.failure} onSubmit={submit} submit={t(isBusy ? 'erase.doing' : 'erase.do')}>
        <p>{t('erase.text', { name })}</p>
        <TextInput
          label={t('erase.type')}
          description={person.email}
          dir="ltr"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={isWrong ? t('erase.wrong') : undefined}
        />
      </Form>
    </Dialog>
  )
}
