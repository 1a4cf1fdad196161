import { addDays } from '../../../kernel/dates.ts'
import { t } from '../../../messages/message.ts'
import { sayPlace } from '../../components/event-words.ts'
import type { ReadEvent } from './read-event.ts'

/** One file that every calendar reads, and the two web calendars that cannot open one. Nothing of them is loaded here. */
export function AddToCalendar({ event }: { event: ReadEvent }) {
  return (
    <details className="add-to-calendar">
      <summary>{t('event.add')}</summary>
      <ul className="links">
        <li>
          <a href={`${event.path}/calendar.ics`}>{t('event.add.file')}</a>
        </li>
        <li>
          <a href={googleHref(event)} rel="external">
            {t('event.add.google')}
          </a>
        </li>
        <li>
          <a href={outlookHref(event)} rel="external">
            {t('event.add.outlook')}
          </a>
        </li>
      </ul>
    </details>
  )
}

function googleHref({ data, occurrence }: ReadEvent): string {
  const { isAllDay, starts, ends, firstDay, lastDay } = occurrence
  const compact = (written: string) => written.replaceAll(/[-:]|\.\d{3}/g, '')
  const dates = isAllDay
    ? [firstDay, addDays(lastDay, 1)].map(compact)
    : [starts.toISOString(), ends.toISOString()].map(compact)
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: data.title,
    dates: dates.join('/'),
    details: data.summary,
    location: sayPlace(data),
  })
  return `https://calendar.google.com/calendar/render?${query}`
}

function outlookHref({ data, occurrence }: ReadEvent): string {
  const { isAllDay, starts, ends, firstDay, lastDay } = occurrence
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: data.title,
    startdt: isAllDay ? firstDay : starts.toISOString(),
    enddt: isAllDay ? addDays(lastDay, 1) : ends.toISOString(),
    ...(isAllDay && { allday: 'true' }),
    body: data.summary,
    location: sayPlace(data),
  })
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query}`
}
