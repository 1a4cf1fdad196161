import { Button } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { useNow } from '../../ui/instant.tsx'

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

type Props = {
  /** ISO 8601, as it was chosen so far. */
  sendAt: string
  isBusy: boolean
  form: RefObject<HTMLFormElement | null>
  onChange: (sendAt: string) => void
  onSend: () => void
  onClose: () => void
}

/** When a reply is to leave, by the clocks of its writer. */
export function SendLater({ sendAt, isBusy, form, onChange, onSend, onClose }: Props) {
  /** A part of the time is emptied: it is none until that is typed. */
  const [isHalf, setHalf] = useState(false)
  const now = useNow()
  return (
    <form
      ref={form}
      className="send-later"
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <label>
        <span className="small">{t('later.when', { zone: ownZone })}</span>
        <input
          type="datetime-local"
          required
          min={forField(now)}
          value={isHalf ? '' : forField(new Date(sendAt))}
          onChange={({ currentTarget: { value } }) => {
            setHalf(value === '')
            if (value !== '') onChange(new Date(value).toISOString())
          }}
        />
      </label>
      <Button type="submit" loading={isBusy}>
        {t('later.send')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('desk.cancel')}
      </Button>
      {new Date(sendAt) <= now && (
        <p className="alert-line" role="alert">
          {t('later.over')}
        </p>
      )}
    </form>
  )
}

/** Tomorrow morning at eight. */
export function suggestSendAt(): string {
  const at = new Date()
  at.setDate(at.getDate() + 1)
  at.setHours(8, 0, 0, 0)
  return at.toISOString()
}

/** `2026-11-27T08:00`, as the field wants it. */
function forField(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}
