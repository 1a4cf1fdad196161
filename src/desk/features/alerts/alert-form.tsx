import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { schoolDayOf } from '../../ui/school-clock.ts'
import { t } from '../../../messages/desk-message.ts'
import type { TypedAlert } from './alerts-query.ts'

const minutes = [60, 240, 720, 1440, 10_080] as const
const severities = ['information', 'warning', 'emergency'] as const

type Props = {
  typed: TypedAlert
  onChange: (typed: TypedAlert) => void
  /** What the server refused, by field. */
  problems: Readonly<Record<string, string>>
}

/** Everything that an alert needs, on one screen. */
export function AlertForm({ typed, onChange, problems }: Props) {
  const isLater = typed.day !== ''
  return (
    <div className="fields">
      <NativeSelect
        label={t('alerts.severity')}
        description={t('alerts.severity.hint')}
        value={typed.severity}
        data={severities.map((value) => ({ value, label: t(`alerts.severity.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...typed, severity: severities.find((each) => each === value) ?? 'warning' })
        }
      />
      <TextInput
        label={t('alerts.field.title')}
        description={t('alerts.field.title.hint')}
        maxLength={200}
        dir="auto"
        value={typed.title}
        error={problems.title}
        onChange={(event) => onChange({ ...typed, title: event.currentTarget.value })}
      />
      <Textarea
        label={t('alerts.field.text')}
        description={t('alerts.field.text.hint')}
        autosize
        minRows={3}
        maxLength={600}
        dir="auto"
        value={typed.text}
        error={problems.text}
        onChange={(event) => onChange({ ...typed, text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('alerts.field.minutes')}
        value={typed.minutes === null ? '' : String(typed.minutes)}
        data={[
          { value: '', label: t('alerts.minutes.none') },
          ...minutes.map((value) => ({ value: String(value), label: t(`alerts.minutes.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...typed, minutes: value === '' ? null : Number(value) })
        }
      />
      <Checkbox
        label={t('alerts.field.later')}
        checked={isLater}
        onChange={({ currentTarget: { checked } }) =>
          onChange({
            ...typed,
            day: checked ? schoolDayOf(new Date()) : '',
            time: checked ? '09:00' : '',
          })
        }
      />
      {isLater && (
        <>
          <TextInput
            type="date"
            label={t('alerts.field.day')}
            value={typed.day}
            error={problems.day}
            required
            onChange={(event) => onChange({ ...typed, day: event.currentTarget.value || typed.day })}
          />
          <TextInput
            type="time"
            label={t('alerts.field.time')}
            value={typed.time}
            error={problems.time}
            required
            onChange={(event) => onChange({ ...typed, time: event.currentTarget.value })}
          />
        </>
      )}
      <Checkbox
        label={t('alerts.field.drill')}
        description={t('alerts.field.drill.hint')}
        checked={typed.isDrill}
        onChange={({ currentTarget: { checked } }) => onChange({ ...typed, isDrill: checked })}
      />
    </div>
  )
}
