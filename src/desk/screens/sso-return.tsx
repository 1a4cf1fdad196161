import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { t } from '../../messages/desk-message.ts'
import { sayRefusal } from '../features/session/say-refusal.ts'
import { finishSingleSignOn } from '../features/session/sign-in.ts'
import { useEntered } from '../features/session/use-entered.ts'
import { Pending } from '../ui/pending.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

const route = getRouteApi('/gate/sso/$kind')

/** Where the school's identity provider leads back to: the sign-in ends from here, because no other site's answer carries our cookies. */
export function SsoReturnScreen() {
  const { kind } = route.useParams()
  const { onEntered } = useEntered(undefined)
  const { data: entered, error } = useQuery({
    queryKey: ['single-sign-on', window.location.href],
    queryFn: () => finishSingleSignOn(kind, window.location.search),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    // What came back is good for one try.
    retry: false,
  })
  useEffect(() => {
    if (entered) onEntered(entered)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the answer is there
  }, [entered])
  if (!error) return <Pending />
  return (
    <>
      <ScreenHeading title={t('sso.refused')} />
      <p className="lead">{sayRefusal(error)}</p>
      <p className="form-aside">
        <Link to="/sign-in">{t('forgotten.back')}</Link>
      </p>
    </>
  )
}
