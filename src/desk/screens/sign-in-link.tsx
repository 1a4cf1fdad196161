import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { LinkView } from '../../core/staff/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { LinkGate } from '../features/session/link-gate.tsx'
import { sayRefusal } from '../features/session/say-refusal.ts'
import { SecondStep } from '../features/session/second-step.tsx'
import { readLink, signInByLink } from '../features/session/sign-in.ts'
import { useEntered } from '../features/session/use-entered.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

const route = getRouteApi('/gate/sign-in-link')

/** Where a mailed link leads. It waits for a button, because programs that check mail follow links. */
export function SignInLinkScreen() {
  const { token } = route.useSearch()
  return (
    <LinkGate token={token} read={readLink}>
      {(link) => <ByLink token={token} link={link} />}
    </LinkGate>
  )
}

function ByLink({ token, link }: { token: string; link: LinkView }) {
  const { second, onEntered, onBack } = useEntered(undefined)
  const enter = useMutation({ mutationFn: () => signInByLink(token), onSuccess: onEntered })
  if (second) return <SecondStep step={second} onEntered={onEntered} onBack={onBack} />
  return (
    <>
      <ScreenHeading title={t('sign-in.title')} />
      <p className="lead">{t('by-link.lead', { email: link.email })}</p>
      <div className="acts">
        <BusyButton isBusy={enter.isPending} onClick={() => enter.mutate()}>
          {enter.isPending ? t('sign-in.submitting') : t('sign-in.submit')}
        </BusyButton>
      </div>
      <p className="alert-line" role="alert">
        {enter.error ? sayRefusal(enter.error) : ''}
      </p>
    </>
  )
}
