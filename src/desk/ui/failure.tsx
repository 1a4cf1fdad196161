import { Button } from '@mantine/core'
import { t } from '../../messages/desk-message.ts'
import { DeskFailure } from '../api.ts'
import { ScreenHeading } from './screen-heading.tsx'

/** A screen that could not be shown: why, and the way on. */
export function FailureScreen({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, text, canRetry } = describe(error)
  const isGone = error instanceof DeskFailure && error.code === 'not-found'
  return (
    <>
      <ScreenHeading title={title} />
      <p className="lead">{text}</p>
      {isGone && (
        <p className="lead">
          <a href="/desk">{t('failure.home')}</a>
        </p>
      )}
      {canRetry && (
        <Button mt="lg" onClick={onRetry}>
          {t('failure.again')}
        </Button>
      )}
    </>
  )
}

/** An address of which there is nothing. */
export const NotFoundScreen = () => (
  <FailureScreen error={new DeskFailure('not-found', '')} onRetry={() => {}} />
)

/** One sentence, for a failure inside a screen that stays. */
export const sayFailure = (error: unknown): string => describe(error).text

function describe(error: unknown): { title: string; text: string; canRetry: boolean } {
  const failure = error instanceof DeskFailure ? error : new DeskFailure('internal', '', {}, '–')
  switch (failure.code) {
    case 'offline':
      return { title: t('failure.offline.title'), text: t('failure.offline.text'), canRetry: true }
    case 'unavailable':
      return { title: t('failure.unavailable.title'), text: failure.message, canRetry: true }
    case 'forbidden':
      return { title: t('failure.forbidden.title'), text: t('failure.forbidden.text'), canRetry: false }
    case 'not-found':
      return { title: t('failure.not-found.title'), text: t('failure.not-found.text'), canRetry: false }
    case 'internal':
      return {
        title: t('failure.title'),
        text: t('failure.internal.text', { id: failure.requestId }),
        canRetry: true,
      }
    default:
      return { title: t('failure.title'), text: failure.message, canRetry: true }
  }
}
