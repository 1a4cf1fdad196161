import { Button, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Thread } from '../../../core/threads/schema.ts'
import type { ReplyCheck } from '../../../core/replies/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { BeforeSending } from '../reply-check/before-sending.tsx'
import { checkQuery } from '../reply-check/check-query.ts'
import { isOpen, QuestionList } from '../reply-check/question-list.tsx'
import { InsertSnippet } from '../snippets/insert-snippet.tsx'
import { CameSince } from './came-since.tsx'
import { ColleaguesThere } from '../../ui/colleagues-there.tsx'
import { type DraftState, useDraft } from './draft.ts'
import { changeSelected, FormatBar, formatByKey } from './format-bar.tsx'
import { newsSince, seenOf } from './news-since.ts'
import { ReplyFiles } from './reply-files.tsx'
import { SendLater, suggestSendAt } from './send-later.tsx'
import { Signature } from './signature.tsx'
import { begunQuery, giveSign } from './thread-query.ts'
import { useSending } from './use-sending.ts'
import { usePresence } from '../../ui/use-presence.ts'
import { joinWords } from '../../ui/join-words.ts'

type Props = {
  thread: Thread & { mailLeaves: boolean }
  person: { name: string; email: string }
  box: RefObject<HTMLTextAreaElement | null>
  onElsewhere: () => void
}

/** Where an answer is written. Nothing typed is lost, whatever happens to the browser, the connection or the server. */
export function ReplyBox({ thread, person, box, onElsewhere }: Props) {
  const { inquiryId, mailLeaves } = thread
  const seen = useMemo(() => seenOf(thread), [thread])
  const draft = useDraft(inquiryId, seen)
  const others = usePresence(inquiryId, draft.typedAt, giveSign)
  const [missing, setMissing] = useState(false)
  const [hasCopies, setHasCopies] = useState(false)
  const laterForm = useRef<HTMLFormElement>(null)
  const { data: begun } = useQuery(begunQuery(inquiryId))
  const files = begun?.files ?? []
  const { takeUp } = draft
  useEffect(() => {
    if (begun?.draft) takeUp(begun.draft)
  }, [begun?.draft, takeUp])
  const [written] = useDebouncedValue(draft.text, 600)
  const { data: check } = useQuery(checkQuery(inquiryId, { text: written, attachments: files.length }))
  const { send, sendNow, look, isBusy, doubts, dropDoubts } = useSending({
    thread,
    name: person.name,
    draft,
    fileIds: files.map(({ id }) => id),
    seen,
    box,
    onSent: () => setHasCopies(false),
  })

  /** With what came since before their eyes. */
  function sendAllTheSame() {
    draft.change({ basedOn: seen })
    sendNow(seen)
  }

  function submit() {
    setMissing(draft.text.trim() === '')
    if (draft.text.trim() === '') return box.current?.focus()
    // Shown before: pressing the button once more is no decision.
    if (!news) look()
  }

  function discard() {
    offerBack(t('came-since.discarded'))
    draft.change({ text: '', copies: '', sendAt: null })
  }

  async function takeOther() {
    await draft.takeOther()
    offerBack(t('reply.draft.taken'))
  }

  /** What stood there can be had back as long as the notice stands. */
  function offerBack(message: string) {
    const { text, copies, sendAt } = draft
    showUndo({
      message,
      undo: async () => undefined,
      onUndone: () => draft.change({ text, copies, sendAt }),
    })
  }

  /** Where the cursor is. */
  function insert(text: string) {
    const at = box.current?.selectionStart ?? draft.text.length
    const end = box.current?.selectionEnd ?? at
    draft.write(draft.text.slice(0, at) + text + draft.text.slice(end))
    requestAnimationFrame(() => {
      box.current?.focus()
      box.current?.setSelectionRange(at + text.length, at + text.length)
    })
  }

  const format = (change: Parameters<typeof changeSelected>[2]) =>
    changeSelected(box, draft.text, change, draft.write)
  // While one's own is on its way, it may be heard of before its answer comes.
  const news = draft.basedOn && !send.isPending ? newsSince(thread, draft.basedOn) : null
  const begunBy = thread.writers.filter(
    ({ id }) => !others.some((each) => each.id === id && each.doing === 'writing'),
  )

  function press(event: KeyboardEvent) {
    if (formatByKey(event, format)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isBusy) {
      // The form of the time checks it first.
      if (laterForm.current) laterForm.current.requestSubmit()
      else submit()
    }
    // Out of the field, so that the keys of the desk act again.
    if (event.key === 'Escape') box.current?.blur()
  }

  return (
    <div className="reply">
      <ColleaguesThere others={others} of="inquiry" />
      {begunBy.length > 0 && (
        <p className="muted small">
          {t('reply.writers', { count: begunBy.length, names: joinWords(begunBy.map(({ name }) => name)) })}
        </p>
      )}
      {!mailLeaves && <p className="notice">{t('reply.no-mail')}</p>}
      <Textarea
        ref={box}
        id="reply"
        label={t('reply.label', { name: person.name })}
        description={t('reply.to', { email: person.email })}
        autosize
        minRows={6}
        maxRows={24}
        maxLength={20_000}
        dir="auto"
        value={draft.text}
        error={missing ? t('reply.missing') : undefined}
        onChange={(event) => {
          setMissing(false)
          dropDoubts()
          draft.write(event.currentTarget.value)
        }}
        onKeyDown={press}
      />
      {draft.state === 'conflict' && (
        <p className="notice small">
          {t('reply.draft.conflict')}{' '}
          <BusyButton variant="default" size="compact-sm" isBusy={false} onClick={() => void takeOther()}>
            {t('reply.draft.take')}
          </BusyButton>
        </p>
      )}
      <p className="alert-line" role="alert">
        {send.error && !news ? sayReplyFailure(send.error) : ''}
      </p>
      <FormatBar onChange={format} />
      {(hasCopies || draft.copies !== '') && (
        <TextInput
          label={t('reply.copies')}
          description={t('reply.copies.hint')}
          value={draft.copies}
          maxLength={2_000}
          onChange={(event) => {
            // What was refused is being corrected.
            if (send.error) send.reset()
            draft.change({ copies: event.currentTarget.value })
          }}
          error={sayCopiesFailure(send.error, send.variables?.cc ?? [])}
        />
      )}
      <Signature inquiryId={inquiryId} signature={begun?.signature ?? ''} text={draft.text} />
      <div className="acts acts--tight">
        <ReplyFiles key={draft.key} inquiryId={inquiryId} files={files} />
        {!hasCopies && draft.copies === '' && (
          <Button variant="default" size="compact-sm" onClick={() => setHasCopies(true)}>
            {t('reply.add-copies')}
          </Button>
        )}
        <InsertSnippet inquiryId={inquiryId} onInsert={insert} />
      </div>
      {check && <QuestionList inquiryId={inquiryId} questions={check.questions} />}
      {news && (
        <CameSince
          news={news}
          text={draft.text}
          isSending={send.isPending}
          onSend={sendAllTheSame}
          onBack={() => {
            draft.change({ basedOn: seen })
            box.current?.focus()
          }}
          onDiscard={discard}
        />
      )}
      {!news && doubts && (
        <BeforeSending
          inquiryId={inquiryId}
          findings={doubts.findings}
          open={doubts.questions.filter((each) => isOpen(each) && !isMarked(check, each.text))}
          isSending={send.isPending}
          onSend={() => sendNow()}
          onBack={() => {
            dropDoubts()
            box.current?.focus()
          }}
        />
      )}
      {!news && !doubts && draft.sendAt !== null && (
        <SendLater
          sendAt={draft.sendAt}
          isBusy={isBusy}
          form={laterForm}
          onChange={(sendAt) => draft.change({ sendAt })}
          onSend={submit}
          onClose={() => draft.change({ sendAt: null })}
        />
      )}
      {!news && !doubts && draft.sendAt === null && (
        <div className="acts acts--tight">
          <BusyButton isBusy={isBusy} onClick={() => submit()}>
            {send.isPending ? t('reply.sending') : t('reply.send')}
          </BusyButton>
          <BusyButton
            variant="default"
            isBusy={false}
            onClick={() => draft.change({ sendAt: suggestSendAt() })}
          >
            {t('later.open')}
          </BusyButton>
          <BusyButton variant="default" isBusy={false} onClick={onElsewhere}>
            {t('elsewhere.open')}
          </BusyButton>
          <span className="muted small" role="status">
            {sayDraft(draft.state)}
          </span>
        </div>
      )}
    </div>
  )
}

/** Meanwhile, also by a colleague. */
const isMarked = (check: ReplyCheck | undefined, text: string) =>
  check?.questions.some((each) => each.text === text && each.marked !== null) ?? false

const draftTexts = {
  empty: 'reply.hint',
  saving: 'reply.draft.saving',
  saved: 'reply.draft.saved',
  local: 'reply.draft.local',
  conflict: null,
} as const satisfies Record<DraftState, string | null>

const sayDraft = (state: DraftState) => (draftTexts[state] ? t(draftTexts[state]) : '')

/** Which of the addresses is none, or that there are too many; what is wrong stands at its field. */
function sayCopiesFailure(error: unknown, addresses: readonly string[]): string | undefined {
  if (!(error instanceof DeskFailure)) return undefined
  const wrong = addresses.filter((_, index) => `cc.${index}` in error.fields)
  return wrong.length > 0 ? t('reply.copies.wrong', { addresses: joinWords(wrong) }) : error.fields.cc
}

const sayReplyFailure = (error: unknown) =>
  error instanceof DeskFailure && error.code === 'conflict'
    ? t('reply.conflict', { why: error.message })
    : t('reply.failed', { why: sayFailure(error) })
