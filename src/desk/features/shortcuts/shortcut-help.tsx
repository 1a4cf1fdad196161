import { Kbd, Switch } from '@mantine/core'
import { Fragment } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { switchLetters, useLettersOn } from '../../ui/letter-keys.ts'

const rows = [
  { keys: ['j', '↓'], does: t('help.next') },
  { keys: ['k', '↑'], does: t('help.previous') },
  { keys: ['Enter'], does: t('help.open') },
  { keys: ['u'], does: t('help.back') },
  { keys: ['n'], does: t('help.enter') },
  { keys: ['/'], does: t('help.search') },
  { keys: ['a'], does: t('help.answer') },
  { keys: ['m'], does: t('help.note') },
  { keys: ['v'], does: t('help.views') },
  { keys: ['e'], does: t('help.elsewhere') },
  { keys: ['z'], does: t('help.undo') },
  { keys: ['r'], does: t('help.release') },
  { keys: ['d'], does: t('help.discard') },
  { keys: ['x'], does: t('help.select') },
  { keys: ['?'], does: t('help.help') },
]

export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const areOn = useLettersOn()
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <dl className="shortcut-list">
        {rows.map(({ keys, does }) => (
          <Fragment key={does}>
            <dt>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && <span className="muted small">{t('help.or')}</span>}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <Switch
        checked={areOn}
        onChange={(event) => switchLetters(event.currentTarget.checked)}
        label={t('help.switch')}
        description={t('help.switch.text')}
      />
    </Dialog>
  )
}
