import { NativeSelect, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { InboxCounts } from '../../../core/inquiries/schema.ts'
import { countLimit } from '../../../kernel/page.ts'
import { t } from '../../../messages/desk-message.ts'
import { type InboxFilter as Filter, inboxShows, programsQuery } from './inbox-query.ts'

type Props = { filter: Filter; counts: InboxCounts | undefined; onChange: (filter: Filter) => void }

/** Which part of the inbox is shown, each with how much is in it. */
export function InboxTabs({ filter, counts, onChange }: Props) {
  return (
    <Tabs
      value={filter.show}
      onChange={(value) => onChange({ ...filter, show: inboxShows.find((each) => each === value) ?? 'open' })}
    >
      <Tabs.List aria-label={t('inbox.show')}>
        {inboxShows.map((show) => (
          <Tabs.Tab key={show} value={show}>
            {t(`inbox.show.${show}`)}
            {counts && show !== 'all' && (
              <span
                className={
                  show === 'overdue' && counts.overdue > 0 ? 'tab-count tab-count--late' : 'tab-count'
                }
              >
                {' '}
                {sayCount(counts[show])}
              </span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

export const sayCount = (count: number): string =>
  count > countLimit ? `${countLimit.toLocaleString('en-US')}+` : count.toLocaleString('en-US')

export function ProgramFilter({ filter, onChange }: Omit<Props, 'counts'>) {
  const { data: programs = [] } = useQuery(programsQuery)
  return (
    <div className="filter">
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
