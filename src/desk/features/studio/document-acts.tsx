import { Menu, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DocumentView, TypeView } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { KeyDialog } from './key-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { PreviewLinkDialog } from './preview-link-dialog.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import {
  cancelPlan,
  changeKey,
  duplicateDocument,
  publishDocument,
  restoreDocument,
  trashDocument,
  withdrawDocument,
} from './studio-query.ts'

type Props = {
  view: DocumentView
  type: TypeView
  /** What is typed would be lost, or would not be meant: these acts are about what is saved. */
  isDirty: boolean
}

type Open = 'link' | 'plan' | 'review' | 'return' | 'duplicate' | 'key' | null
type Act = { run: () => Promise<unknown>; done: string; undo?: () => Promise<unknown> }

/** What can be done with a document beside saving and publishing it. */
export function DocumentActs({ view, type, isDirty }: Props) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>(null)
  const refresh = () => client.invalidateQueries({ queryKey: ['content'] })
  const act = useMutation({
    mutationFn: ({ run }: Act) => run(),
    onSuccess: (_done, { done, undo }) => {
      if (undo) showUndo({ message: done, undo: () => undo().then(refresh) })
    },
    onSettled: refresh,
  })
  const { id, publishedRevisionId, state } = view
  const isPublished = publishedRevisionId !== null
  const close = () => setOpen(null)

  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }} width={260}>
        <Menu.Target>
          <Button variant="default">{t('studio.more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {state === 'trash' ? (
            <Menu.Item
              onClick={() =>
                act.mutate({
                  run: () => restoreDocument(id),
                  done: t('studio.restored'),
                  undo: () => trashDocument(id),
                })
              }
            >
              {t('studio.restore')}
            </Menu.Item>
          ) : (
            <>
              <Menu.Item disabled={isDirty} onClick={() => setOpen('plan')}>
                {t('studio.plan')}
              </Menu.Item>
              {view.plan && (
                <Menu.Item
                  onClick={() => act.mutate({ run: () => cancelPlan(id), done: t('studio.plan.canceled') })}
                >
                  {t('studio.plan.cancel')}
                </Menu.Item>
              )}
              {view.review ? (
                <Menu.Item onClick={() => setOpen('return')}>{t('studio.review.return')}</Menu.Item>
              ) : (
                <Menu.Item disabled={isDirty} onClick={() => setOpen('review')}>
                  {t('studio.review.ask')}
                </Menu.Item>
              )}
              <Menu.Item disabled={isDirty} onClick={() => setOpen('link')}>
                {t('studio.preview.link')}
              </Menu.Item>
              <Menu.Divider />
              {!type.isSingle && (
                <Menu.Item onClick={() => setOpen('duplicate')}>{t('studio.duplicate')}</Menu.Item>
              )}
              {!view.isNeeded && !type.isSingle && (
                <Menu.Item disabled={isDirty} onClick={() => setOpen('key')}>
                  {t('studio.key.change')}
                </Menu.Item>
              )}
              {isPublished && !view.isNeeded && (
                <Menu.Item
                  onClick={() =>
                    act.mutate({
                      run: () => withdrawDocument(id),
                      done: t('studio.withdrawn', { title: view.title }),
                      undo: () => publishDocument(id, publishedRevisionId),
                    })
                  }
                >
                  {t('studio.withdraw')}
                </Menu.Item>
              )}
              {!view.isNeeded && (
                <Menu.Item
                  onClick={() =>
                    act.mutate({
                      run: () => trashDocument(id),
                      done: t('studio.trashed', { title: view.title }),
                      undo: async () => {
                        await restoreDocument(id)
                        if (isPublished) await publishDocument(id, publishedRevisionId)
                      },
                    })
                  }
                >
                  {t('studio.trash')}
                </Menu.Item>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {act.error && (
        <p className="alert-line" role="alert">
          {sayFailure(act.error)}
        </p>
      )}
      {open === 'link' && <PreviewLinkDialog id={id} onClose={close} />}
      {open === 'plan' && <PlanDialog view={view} type={type} onClose={close} />}
      {(open === 'review' || open === 'return') && (
        <ReviewDialog id={id} isReturn={open === 'return'} onClose={close} />
      )}
      {open === 'duplicate' && (
        <KeyDialog
          type={type}
          title={t('studio.duplicate')}
          submit={t('studio.duplicate.submit')}
          initial={`${view.key}-copy`}
          send={(key) => duplicateDocument(id, key)}
          onDone={async ({ id: copy }) => {
            await refresh()
            void navigate({ to: '/content/$id', params: { id: copy } })
          }}
          onClose={close}
        />
      )}
      {open === 'key' && (
        <KeyDialog
          type={type}
          title={t('studio.key.change')}
          text={t('studio.key.text')}
          submit={t('studio.key.submit')}
          initial={view.key}
          send={(key) => changeKey(id, key)}
          onDone={async () => {
            await refresh()
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}
