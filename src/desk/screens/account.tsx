import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { t } from '../../messages/desk-message.ts'
import { accountQuery } from '../features/account/account-query.ts'
import { AuthenticatorPart } from '../features/account/authenticator-part.tsx'
import { LanguagePart } from '../features/account/language-part.tsx'
import { PasskeysPart } from '../features/account/passkeys-part.tsx'
import { PasswordPart } from '../features/account/password-part.tsx'
import { sessionQuery } from '../features/session/session-query.ts'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { sayRole } from '../ui/words.ts'

/** One's own account, and the ways to sign in to it. */
export function AccountScreen() {
  const client = useQueryClient()
  const router = useRouter()
  const { data: account } = useSuspenseQuery(accountQuery)
  const { data: session } = useQuery(sessionQuery)
  async function refresh() {
    await client.invalidateQueries(accountQuery)
    if (!session?.isHeld) return
    await client.invalidateQueries(sessionQuery)
    await router.invalidate()
  }
  const { name, email, role } = account
  return (
    <div className="own">
      <ScreenHeading title={t('own.title')} />
      <p className="lead">
        <bdi>{name}</bdi>, <bdi>{email}</bdi>, {sayRole(role)}
      </p>
      {session?.isHeld && (
        <p className="notice" role="status">
          {t('own.held')}
        </p>
      )}
      <LanguagePart onChanged={() => client.invalidateQueries(sessionQuery)} />
      <PasswordPart hasPassword={account.hasPassword} />
      <AuthenticatorPart account={account} onChanged={refresh} />
      <PasskeysPart account={account} onChanged={refresh} />
      <p className="form-aside">
        <Link to="/sessions">{t('own.sessions')}</Link>
      </p>
    </div>
  )
}
