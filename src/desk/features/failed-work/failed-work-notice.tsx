import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FailedWork } from '../../../core/failed-work/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { api, ask } from '../../api.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { LateIcon } from '../../ui/icons.tsx'
import { sayInstant, useNow } from '../../ui/instant.tsx'

const failedWorkQuery = queryOptions({
  queryKey: ['failed-work'],
  queryFn: () => ask(api['failed-work'].$get()),
  refetchInterval: 60_000,
})

type Decision = { job: FailedWork; decision: 'retry' | 'discard' }

/** Stands on every screen as long as work that was given up waits for someone to decide. */
export function FailedWorkNotice({ mayDecide }: { mayDecide: boolean }) {
  const { data: jobs = [] } = useQuery(failedWorkQuery)
  const now = useNow()
  const client = useQueryClient()
  const decide = useMutation({
    mutationFn: ({ job, decision }: Decision) =>
      ask(api['failed-work'][':id'][decision].$post({ param: { id: job.id } })),
    // Also when someone else was faster: the list then says so.
    onSettled: () => client.invalidateQueries(failedWorkQuery),
  })
  if (jobs.length === 0) return null
  const title = t('failed-work.title', { count: jobs.length })
  return (
    <section className="notice-row" aria-label={title}>
      <div className="notice">
        <p className="line-status" role="alert">
          <LateIcon />
          <strong>{title}</strong>
        </p>
        <p>{t('failed-work.text')}</p>
        <ul>
          {jobs.map((job) => (
            <li key={job.id}>
              {t('failed-work.job', {
                queue: job.queue,
                since: sayInstant(new Date(job.since), now),
                attempts: job.attempts,
                error: job.error,
                id: job.jobId,
              })}
              {mayDecide && (
                <>
                  {' '}
                  <BusyButton
                    size="compact-sm"
                    variant="default"
                    isBusy={decide.isPending}
                    onClick={() => decide.mutate({ job, decision: 'retry' })}
                    aria-label={t('failed-work.retry.what', { queue: job.queue, id: job.jobId })}
                  >
                    {t('failed-work.retry')}
                  </BusyButton>{' '}
                  <BusyButton
                    size="compact-sm"
                    variant="default"
                    isBusy={decide.isPending}
                    onClick={() => decide.mutate({ job, decision: 'discard' })}
                    aria-label={t('failed-work.discard.what', { queue: job.queue, id: job.jobId })}
                  >
                    {t('failed-work.discard')}
                  </BusyButton>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
