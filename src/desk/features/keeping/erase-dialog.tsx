import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
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
  const erase = useMutation({
    mutationFn: () => erasePerson(person.id),
    onSuccess: () => {
      showDone(t('erase.done'))
      onErased()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    const isSame = typed.trim().toLowerCase() === person.email.toLowerCase()
    setWrong(!isSame)
    if (isSame && !erase.isPending) erase.mutate()
  }
  return (
    <Dialog title={t('erase.title')} onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
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
        <p className="alert-line" role="alert">
          {erase.error ? sayFailure(erase.error) : ''}
        </p>
        <Button type="submit">{t(erase.isPending ? 'erase.doing' : 'erase.do')}</Button>
      </form>
    </Dialog>
  )
}
