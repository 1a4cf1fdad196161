import { Button } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { addDays } from '../../../kernel/dates.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayZone, useNow } from '../../ui/instant.tsx'
import { instantOfWall, schoolDayOf, wallTimeOf } from '../../ui/school-clock.ts'

type Props = {
  /** ISO 8601, as it was chosen so far. */
  sendAt: string
  isBusy: boolean
  form: RefObject<HTMLFormElement | null>
  onChange: (sendAt: string) => void
  onSend: () => void
  onClose: () => void
}

/** When a reply is to leave, by the clocks of the school, as every time at the desk. */
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
        <span className="small">{t('later.when', { zone: sayZone() })}</span>
        <input
          type="datetime-local"
          required
          min={wallTimeOf(now.toISOString())}
          value={isHalf ? '' : wallTimeOf(sendAt)}
          onChange={({ currentTarget: { value } }) => {
            setHalf(value === '')
            if (value !== '') onChange(instantOfWall(value))
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

/** Tomorrow morning at eight, at the school. */
export function suggestSendAt(now = new Date()): string {
  const tomorrow = addDays(schoolDayOf(now), 1)
  return instantOfWall(`${tomorrow}T08:00`)
}
