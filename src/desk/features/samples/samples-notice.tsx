import { useQuery } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { showDone } from '../../ui/undo.tsx'
import { samplesQuery } from './samples-query.ts'
import { useSamples } from './use-samples.ts'

/** Stands above the inbox as long as there are samples, with the act that removes them all. */
export function SamplesNotice() {
  const { data } = useQuery(samplesQuery)
  const { remove } = useSamples()
  if (!data || data.count === 0) return null
  return (
    <div className="samples-notice small">
      <span>{t('samples.notice', { count: data.count })}</span>
      <BusyButton
        variant="default"
        size="compact-sm"
        isBusy={remove.isPending}
        onClick={() => remove.mutate(undefined, { onSuccess: () => showDone(t('samples.removed')) })}
      >
        {t(remove.isPending ? 'samples.removing' : 'samples.remove')}
      </BusyButton>
      <span role="alert">{remove.error ? sayFailure(remove.error) : ''}</span>
    </div>
  )
}
