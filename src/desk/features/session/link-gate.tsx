import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'
import { FailureScreen } from '../../ui/failure.tsx'
import { Pending } from '../../ui/pending.tsx'
import { ScreenHeading } from '../../ui/screen-heading.tsx'

type Props<Read> = {
  token: string
  read: (token: string) => Promise<Read>
  /** What someone does whose link no longer works. */
  spent?: string
  children: (link: Read) => ReactNode
}

/** Shows a form only to someone whose link still works, so that nobody fills it in for nothing. */
export function LinkGate<Read>({ token, read, spent = t('link.spent.text'), children }: Props<Read>) {
  const { data, error, refetch } = useQuery({
    queryKey: ['link', token],
    queryFn: () => read(token),
    staleTime: Number.POSITIVE_INFINITY,
    // What was typed stays, whatever becomes of the link meanwhile: sending says so.
    refetchOnReconnect: false,
  })
  if (data) return children(data)
  if (!error) return <Pending />
  if (!(error instanceof DeskFailure) || error.code !== 'forbidden')
    return <FailureScreen error={error} onRetry={() => void refetch()} />
  return (
    <>
      <ScreenHeading title={t('link.spent.title')} />
      <p className="lead">{spent}</p>
      <p className="form-aside">
        <Link to="/forgotten">{t('sign-in.forgotten')}</Link>
      </p>
      <p>
        <Link to="/sign-in">{t('forgotten.back')}</Link>
      </p>
    </>
  )
}
