import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'

const points = ['what', 'do', 'where', 'read'] as const

type Props = {
  /** An emergency takes the front page's place; a word that is typed keeps a slip of the hand from raising one. */
  isEmergency: boolean
  onConfirmed: () => void
  onClose: () => void
}

/** What is looked at before an alert goes up: in a hurry it is the list that remembers. */
export function AlertDialog({ isEmergency, onConfirmed, onClose }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [word, setWord] = useState('')
  const [isTried, setTried] = useState(false)
  const wanted = t('studio.alert.word')
  const isWordRight = !isEmergency || word.trim().toLowerCase() === wanted.toLowerCase()
  const isReady = points.every((point) => ticked.has(point)) && isWordRight

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isReady) onConfirmed()
  }

  return (
    <Dialog title={t(isEmergency ? 'studio.alert.emergency' : 'studio.alert.title')} onClose={onClose}>
      <form className="fields" noValidate onSubmit={submit}>
        {isEmergency && <p>{t('studio.alert.emergency.text')}</p>}
        {points.map((point, at) => (
          <Checkbox
            key={point}
            label={t(`studio.alert.point.${point}`)}
            checked={ticked.has(point)}
            data-autofocus={at === 0 || undefined}
            onChange={({ currentTarget: { checked } }) =>
              setTicked(new Set(checked ? [...ticked, point] : [...ticked].filter((each) => each !== point)))
            }
          />
        ))}
        {isEmergency && (
          <TextInput
            label={t('studio.alert.word.label', { word: wanted })}
            autoComplete="off"
            value={word}
            error={isTried && !isWordRight ? t('studio.alert.word.wrong', { word: wanted }) : undefined}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
        )}
        <p className="alert-line" role="alert">
          {isTried && !isReady ? t('studio.alert.missing') : ''}
        </p>
        <Button type="submit">{t('studio.alert.submit')}</Button>
      </form>
    </Dialog>
  )
}
