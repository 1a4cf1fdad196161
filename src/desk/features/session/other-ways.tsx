import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayRefusal } from './say-refusal.ts'
import { type Entered, signInByPasskey } from './sign-in.ts'
import { beginSingleSignOn, waysQuery } from './ways-query.ts'

/** Called so in every language; told only where a school offers both. */
const protocols = { oidc: 'OpenID Connect', saml: 'SAML' } as const

/** The ways to sign in that need no password. */
export function OtherWays({ onEntered }: { onEntered: (entered: Entered) => void }) {
  const { data: ways } = useQuery(waysQuery)
  const passkey = useMutation({ mutationFn: () => signInByPasskey(null), onSuccess: onEntered })
  const leave = useMutation({ mutationFn: beginSingleSignOn })
  const error = passkey.error ?? leave.error
  return (
    <section className="other-ways" aria-labelledby="other-ways-title">
      <h2 id="other-ways-title">{t('ways.title')}</h2>
      <div className="other-ways-list">
        {ways?.singleSignOn.kinds.map((kind) => (
          <BusyButton
            key={kind}
            variant="default"
            isBusy={leave.isPending || passkey.isPending}
            onClick={() => leave.mutate(kind)}
          >
            {ways.singleSignOn.kinds.length > 1
              ? t('ways.single-sign-on.of-two', { name: ways.singleSignOn.name, way: protocols[kind] })
              : t('ways.single-sign-on', { name: ways.singleSignOn.name })}
          </BusyButton>
        ))}
        <BusyButton
          variant="default"
          isBusy={leave.isPending || passkey.isPending}
          onClick={() => passkey.mutate()}
        >
          {t('passkeys.use')}
        </BusyButton>
      </div>
      <p className="alert-line" role="alert">
        {error ? sayRefusal(error) : ''}
      </p>
      {ways?.link && (
        <p>
          <Link to="/mailed-link">{t('ways.link')}</Link>
        </p>
      )}
    </section>
  )
}
