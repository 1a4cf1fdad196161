import { Button } from '@mantine/core'
import { useState } from 'react'
import { t } from '../../../messages/desk-message.ts'

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

type Props = { isBusy: boolean; onSend: (at: string) => void; onClose: () => void }

/** When a reply is to leave, by the clocks of its writer. */
export function SendLater({ isBusy, onSend, onClose }: Props) {
  const [at, setAt] = useState(() => forField(tomorrowMorning()))
  const [earliest] = useState(() => forField(new Date()))
  return (
    <form
      className="send-later"
      onSubmit={(event) => {
        event.preventDefault()
        if (at !== '') onSend(new Date(at).toISOString())
      }}
    >
      <label>
        <span className="small">{t('later.when', { zone: ownZone })}</span>
        <input
          type="datetime-local"
          required
          min={earliest}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" loading={isBusy}>
        {t('later.send')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('desk.cancel')}
      </Button>
    </form>
  )
}

function tomorrowMorning(): Date {
  const at = new Date()
  at.setDate(at.getDate() + 1)
  at.setHours(8, 0, 0, 0)
  return at
}

/** `2026-11-27T08:00`, as the field wants it. */
function forField(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}
