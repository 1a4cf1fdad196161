import { NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { DocumentView, PlanInput, TypeView } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { TextField } from '../../ui/form.tsx'
import { sayZone } from '../../ui/instant.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { asGroup } from './form/path.ts'
import { checkInBrowser, planDocument } from './studio-query.ts'

type Props = { view: DocumentView; type: TypeView; onClose: () => void }

/** Asks when the newest revision goes to the site, or the document leaves it; on the school's clocks. */
export function PlanDialog({ view, type, onClose }: Props) {
  const client = useQueryClient()
  const form = useDeskForm({
    initialValues: { act: view.state === 'published' ? 'withdraw' : 'publish', day: '', time: '', which: '' },
    send: async ({ act, day, time, which }) => {
      const browser = act === 'publish' ? await checkInBrowser(type, view, asGroup(view.data)) : undefined
      try {
        return await planDocument(view.id, {
          act: act as PlanInput['act'],
          day,
          time,
          ...(act === 'publish' && { revisionId: view.revisionId }),
          ...(which !== '' && { which: which as 'first' | 'second' }),
          ...(browser && { browser }),
        })
      } finally {
        // What axe-core found stands among the checks from now on, also where it stops the schedule.
        void client.invalidateQueries({ queryKey: ['content', 'document', view.id] })
      }
    },
    onSent: async () => {
      await client.invalidateQueries({ queryKey: ['content'] })
      onClose()
    },
  })
  const { key: actKey, ...act } = form.field('act')
  const { key: whichKey, ...which } = form.field('which')
  return (
    <Dialog title={t('studio.plan')} onClose={onClose}>
      <ProblemSummary problems={form.problems} />
      <Form onSubmit={form.onSubmit} submit={t(form.isBusy ? 'studio.plan.checking' : 'studio.plan.submit')}>
        <NativeSelect
          key={actKey}
          {...act}
          label={t('studio.plan.act')}
          data={[
            { value: 'publish', label: t('studio.plan.publish') },
            ...(view.publishedRevisionId && !view.isNeeded
              ? [{ value: 'withdraw', label: t('studio.plan.withdraw') }]
              : []),
          ]}
        />
        <TextField field={form.field('day')} type="date" label={t('studio.plan.day')} data-autofocus />
        <TextField
          field={form.field('time')}
          type="time"
          label={t('studio.plan.time')}
          description={t('studio.plan.zone', { zone: sayZone() })}
        />
        {'which' in form.problems && (
          <NativeSelect
            key={whichKey}
            {...which}
            label={t('studio.plan.which')}
            data={[
              { value: '', label: t('studio.choice.missing') },
              { value: 'first', label: t('studio.plan.first') },
              { value: 'second', label: t('studio.plan.second') },
            ]}
          />
        )}
      </Form>
    </Dialog>
  )
}
