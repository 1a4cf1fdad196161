import { NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Thread } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { choicesQuery } from '../inbox/choices-query.ts'
import { assignMany } from '../inbox/many-query.ts'
import { sessionQuery } from '../session/session-query.ts'
import { BeforeClosing } from './before-closing.tsx'
import { claim, close, handBack, reopen } from './thread-query.ts'

type Act = { run: () => Promise<unknown>; done: string; undo: () => Promise<unknown> }

/** Who has an inquiry, and what can be done with it as a whole; each act can be undone. */
export function InquiryActs({ thread }: { thread: Thread }) {
  const { inquiryId: id, assignedTo, closed, openQuestions } = thread
  const [isClosing, setClosing] = useState(false)
  const closeButton = useRef<HTMLButtonElement>(null)
  const client = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['inquiry', id] }),
      client.invalidateQueries({ queryKey: ['inbox'] }),
    ])
  const act = useMutation({
    mutationFn: ({ run }: Act) => run(),
    onSuccess: (_done, { done, undo }) => showUndo({ message: done, undo, onUndone: () => void refresh() }),
    onSettled: refresh,
  })
  const { data: choices } = useQuery(choicesQuery)
  const give = (to: string) =>
    act.mutate({
      run: () => assignMany([id], to),
      done: t('assign.given', { name: choices?.colleagues.find((each) => each.id === to)?.name ?? '' }),
      undo: () => assignMany([id], assignedTo?.id ?? null),
    })
  function putAway() {
    act.mutate({
      run: async () => {
        await close(id)
        setClosing(false)
      },
      done: t('close.closed'),
      undo: () => reopen(id),
    })
  }
  const isMine = assignedTo !== null && assignedTo.id === session?.id
  return (
    <div className="acts acts--tight">
      <span className="inquiry-owner">
        {assignedTo === null
          ? t('assign.nobody')
          : isMine
            ? t('assign.mine')
            : t('assign.other', { name: assignedTo.name })}
        {assignedTo?.by && (
          <span className="muted small">
            {' '}
            {t(`assign.by.${assignedTo.by.kind}`, { name: assignedTo.by.name })}
          </span>
        )}
      </span>
      {isMine ? (
        <BusyButton
          variant="default"
          size="compact-md"
          isBusy={act.isPending}
          onClick={() =>
            act.mutate({
              run: () => handBack(id),
              done: t('assign.handed-back'),
              undo: () => claim(id, null),
            })
          }
        >
          {t('assign.hand-back')}
        </BusyButton>
      ) : (
        <BusyButton
          variant="default"
          size="compact-md"
          isBusy={act.isPending}
          onClick={() =>
            act.mutate({
              run: () => claim(id, assignedTo?.id ?? null),
              done: t('assign.claimed'),
              undo: () => handBack(id),
            })
          }
        >
          {t(assignedTo ? 'assign.take-over' : 'assign.claim')}
        </BusyButton>
      )}
      <NativeSelect
        size="xs"
        aria-label={t('assign.give')}
        value=""
        onChange={(event) => event.currentTarget.value !== '' && give(event.currentTarget.value)}
        data={[
          { value: '', label: t('assign.give') },
          ...(choices?.colleagues ?? [])
            .filter((each) => each.id !== assignedTo?.id && each.id !== session?.id)
            .map((each) => ({ value: each.id, label: each.name })),
        ]}
      />
      {closed ? (
        <BusyButton
          variant="default"
          size="compact-md"
          isBusy={act.isPending}
          onClick={() =>
            act.mutate({ run: () => reopen(id), done: t('close.reopened'), undo: () => close(id) })
          }
        >
          {t('close.reopen')}
        </BusyButton>
      ) : (
        <BusyButton
          ref={closeButton}
          variant="default"
          size="compact-md"
          isBusy={act.isPending}
          onClick={() => (openQuestions.length > 0 ? setClosing(true) : putAway())}
        >
          {t('close.close')}
        </BusyButton>
      )}
      <span className="alert-line" role="alert">
        {act.error ? sayFailure(act.error) : ''}
      </span>
      {isClosing && !closed && (
        <BeforeClosing
          inquiryId={id}
          questions={openQuestions}
          isClosing={act.isPending}
          onClose={putAway}
          onBack={() => {
            setClosing(false)
            closeButton.current?.focus()
          }}
        />
      )}
    </div>
  )
}
