import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { ReplyCheck } from '../../../core/replies/schema.ts'
import type { Seen, Thread } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayInstant } from '../../ui/instant.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { checkReply } from '../reply-check/check-query.ts'
import { isOpen } from '../reply-check/question-list.tsx'
import type { useDraft } from './draft.ts'
import { readAddresses } from './read-addresses.ts'
import { reply, undoAnswer, type Written } from './thread-query.ts'

type Needs = {
  thread: Pick<Thread, 'inquiryId'> & { mailLeaves: boolean }
  /** Whom the reply goes to, by name. */
  name: string
  draft: ReturnType<typeof useDraft>
  fileIds: string[]
  /** What stands in the thread now. */
  seen: Seen
  box: RefObject<HTMLElement | null>
  onSent: () => void
}

/** Sends what was written to a person, after one look at what may be wrong with it; can be taken back for as long as its notice stands. */
export function useSending({ thread, name, draft, fileIds, seen, box, onSent }: Needs) {
  const { inquiryId, mailLeaves } = thread
  const client = useQueryClient()
  const [doubts, setDoubts] = useState<ReplyCheck | null>(null)
  const refresh = () => client.invalidateQueries({ queryKey: ['inquiry', inquiryId] })

  const send = useMutation({
    mutationFn: async (written: Written & { seen: Seen }) => {
      const { seen, ...rest } = written
      await draft.settle()
      return reply(inquiryId, seen, rest)
    },
    onSuccess: ({ answerId }, { text, cc, sendAt }) => {
      draft.clear()
      onSent()
      showUndo({
        message: sendAt
          ? t('reply.scheduled', { name, at: sayInstant(new Date(sendAt), new Date(), { zoned: true }) })
          : t(mailLeaves ? 'reply.sent' : 'reply.queued', { name }),
        undo: () => undoAnswer(inquiryId, answerId),
        onUndone: () => {
          void refresh().then(() => {
            draft.change({ text, copies: cc.join(', '), sendAt })
            box.current?.focus()
          })
        },
      })
    },
    // What waited to be kept on the server waits again.
    onError: () => draft.change({}),
    onSettled: () => Promise.all([refresh(), client.invalidateQueries({ queryKey: ['inbox'] })]),
  })

  /** Once before it leaves. A check that fails keeps nobody from sending. */
  const look = useMutation({
    mutationFn: () =>
      checkReply(inquiryId, { text: draft.text, attachments: fileIds.length }).catch(() => null),
    onSuccess(found) {
      if (found && (found.findings.length > 0 || found.questions.some(isOpen))) setDoubts(found)
      else sendNow()
    },
  })

  /** @param basedOn what its writer has seen by now */
  function sendNow(basedOn = draft.basedOn ?? seen) {
    setDoubts(null)
    send.mutate({
      key: draft.key,
      text: draft.text,
      cc: readAddresses(draft.copies),
      sendAt: draft.sendAt,
      attachmentIds: fileIds,
      seen: basedOn,
    })
  }

  return {
    send,
    sendNow,
    look: () => look.mutate(),
    isBusy: send.isPending || look.isPending,
    doubts,
    dropDoubts: () => setDoubts(null),
  }
}
