import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { type InboxFilter as Filter, programsQuery } from './inbox-query.ts'

const shows: { value: Filter['show']; label: string }[] = [
  { value: 'open', label: t('inbox.show.open') },
  { value: 'answered', label: t('inbox.show.answered') },
  { value: 'all', label: t('inbox.show.all') },
]

type Props = { filter: Filter; onChange: (filter: Filter) => void }

export function InboxFilter({ filter, onChange }: Props) {
  const { data: programs = [] } = useQuery(programsQuery)
  return (
    <div className="filter">
      <fieldset>
        <legend>{t('inbox.show')}</legend>
        <SegmentedControl
          data={shows}
          value={filter.show}
          onChange={(value) =>
            onChange({ ...filter, show: shows.find((each) => each.value === value)?.value ?? 'open' })
          }
          aria-label={t('inbox.show')}
        />
      </fieldset>
      <NativeSelect
        label={t('inbox.program')}
        value={filter.program ?? ''}
        onChange={(event) => onChange({ ...filter, program: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('inbox.program.any') },
          ...programs.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
    </div>
  )
}
