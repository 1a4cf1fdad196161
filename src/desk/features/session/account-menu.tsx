import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { t } from '../../../messages/desk-message.ts'
import type { SessionView } from '../../../core/staff/schema.ts'
import { OpenIcon } from '../../ui/icons.tsx'
import { sayRole } from '../../ui/words.ts'

type Props = { session: SessionView; onHelp: () => void; onPalette: () => void; onSignOut: () => void }

/** Who is signed in, and what concerns them alone. */
export function AccountMenu({ session, onHelp, onPalette, onSignOut }: Props) {
  const { name, role } = session
  return (
    <Menu
      withInitialFocusPlaceholder={false}
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      width={240}
      withinPortal={false}
    >
      <Menu.Target>
        <UnstyledButton className="account">
          <VisuallyHidden>{t('account.of')}</VisuallyHidden>
          <bdi className="account-name">{name}</bdi>
          <span className="account-role muted small">{sayRole(role)}</span>
          <OpenIcon />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {session.permissions.includes('inquiry:answer') && (
          <Menu.Item component={Link} to="/snippets">
            {t('snippets.title')}
          </Menu.Item>
        )}
        {session.permissions.includes('inquiry:answer') && (
          <Menu.Item component={Link} to="/routing">
            {t('routing.title')}
          </Menu.Item>
        )}
        {session.permissions.includes('audit:read') && (
          <Menu.Item component={Link} to="/audit-log">
            {t('audit.title')}
          </Menu.Item>
        )}
        {session.permissions.includes('retention:manage') && (
          <Menu.Item component={Link} to="/keeping">
            {t('keeping.title')}
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/account">
          {t('own.title')}
        </Menu.Item>
        <Menu.Item component={Link} to="/sessions">
          {t('sessions.title')}
        </Menu.Item>
        <Menu.Item onClick={onPalette} aria-keyshortcuts="Control+K Meta+K">
          {t('palette.open')}
        </Menu.Item>
        <Menu.Item onClick={onHelp} aria-keyshortcuts="?">
          {t('desk.help')}
        </Menu.Item>
        <Menu.Item onClick={onSignOut}>{t('desk.sign-out')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
