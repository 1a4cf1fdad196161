import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { AccountView, PasskeyView } from '../../../core/staff/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/form.tsx'
import { Instant, useNow } from '../../ui/instant.tsx'
import { Part } from '../../ui/part.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { showDone } from '../../ui/undo.tsx'
import { WideTable } from '../../ui/wide-table.tsx'
import { addPasskey, removePasskey, renamePasskey } from './account-query.ts'
import { ProofDialog } from './proof-dialog.tsx'

type Props = { account: AccountView; onChanged: () => unknown }
type Open = 'add' | { rename: PasskeyView } | { remove: PasskeyView } | null

export function PasskeysPart({ account: { passkeys, hasPassword }, onChanged }: Props) {
  const now = useNow()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const finish = (done: string) => {
    close()
    showDone(done)
    void onChanged()
  }
  return (
    <Part title={t('passkeys.title')}>
      <p>{t('passkeys.lead')}</p>
      {passkeys.length > 0 && (
        <WideTable
          label={t('passkeys.list')}
          heads={[t('passkeys.name'), t('passkeys.added'), t('passkeys.used'), t('passkeys.acts')]}
        >
          {passkeys.map((passkey) => (
            <Table.Tr key={passkey.id}>
              <Table.Th scope="row">
                <bdi>{passkey.name}</bdi>
              </Table.Th>
              <Table.Td>
                <Instant at={passkey.addedAt} now={now} />
              </Table.Td>
              <Table.Td>
                {passkey.lastUsedAt ? <Instant at={passkey.lastUsedAt} now={now} /> : t('passkeys.never')}
              </Table.Td>
              <Table.Td>
                <div className="row-acts">
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={t('passkeys.rename.which', { name: passkey.name })}
                    onClick={() => setOpen({ rename: passkey })}
                  >
                    {t('passkeys.rename')}
                  </Button>
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={t('passkeys.remove.which', { name: passkey.name })}
                    onClick={() => setOpen({ remove: passkey })}
                  >
                    {t('passkeys.remove')}
                  </Button>
                </div>
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
      <div className="acts">
        <Button variant="default" onClick={() => setOpen('add')}>
          {t('passkeys.add')}
        </Button>
      </div>
      {open === 'add' && (
        <ProofDialog
          title={t('passkeys.add')}
          lead={t('passkeys.add.lead')}
          submit={t('own.go-on')}
          hasPassword={hasPassword}
          name={{ label: t('passkeys.name.label'), value: '' }}
          send={addPasskey}
          onDone={() => finish(t('passkeys.added.done'))}
          onClose={close}
        />
      )}
      {open !== null && open !== 'add' && 'rename' in open && (
        <RenameDialog passkey={open.rename} onRenamed={() => finish(t('passkeys.renamed'))} onClose={close} />
      )}
      {open !== null && open !== 'add' && 'remove' in open && (
        <ProofDialog
          title={t('passkeys.remove.which', { name: open.remove.name })}
          lead={t('passkeys.remove.lead')}
          submit={t('passkeys.remove')}
          hasPassword={hasPassword}
          send={({ password }) => removePasskey(open.remove.id, { password })}
          onDone={() => finish(t('passkeys.removed'))}
          onClose={close}
        />
      )}
    </Part>
  )
}

type RenameProps = { passkey: PasskeyView; onRenamed: () => void; onClose: () => void }

function RenameDialog({ passkey, onRenamed, onClose }: RenameProps) {
  const form = useDeskForm({
    initialValues: { name: passkey.name },
    send: ({ name }) => renamePasskey(passkey.id, name),
    onSent: onRenamed,
  })
  return (
    <Dialog title={t('passkeys.rename.which', { name: passkey.name })} onClose={onClose}>
      <ProblemSummary problems={form.problems} />
      <Form onSubmit={form.onSubmit} submit={form.isBusy ? t('own.working') : t('passkeys.rename.save')}>
        <TextField
          field={form.field('name')}
          label={t('passkeys.name.label')}
          maxLength={100}
          data-autofocus
        />
      </Form>
    </Dialog>
  )
}
