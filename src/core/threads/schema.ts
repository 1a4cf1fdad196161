import { z } from 'zod'
import type { MailLine } from '../outreach/index.ts'

const maxText = 20_000
const maxNote = 2_000

const written = (max: number, missing: string) =>
  z
    .string({ error: missing })
    .max(max, { error: `Enter ${max.toLocaleString('en-US')} characters or fewer`, abort: true })
    .transform((text) => text.replaceAll('\r\n', '\n').toWellFormed().replaceAll('\u0000', '').trim())
    .pipe(z.string().min(1, missing).normalize('NFC'))

/** What the counselor had on screen, so that nobody answers twice or past a newer question. */
const seen = {
  /** The version of the question: `inquiry.version`. */
  version: z.int().min(1),
  /** The newest answer of the thread; null where there was none. */
  lastAnswerId: z.uuid().nullable(),
}

/** `key` is chosen by the desk, a new one for each thing written: sent twice, it counts once. */
export const replyInput = z.object({ key: z.uuid(), text: written(maxText, 'Write an answer'), ...seen })
export type ReplyInput = z.output<typeof replyInput>

export const answerElsewhereInput = z.object({
  key: z.uuid(),
  note: written(maxNote, 'Say how it was answered'),
  ...seen,
})
export type AnswerElsewhereInput = z.output<typeof answerElsewhereInput>

/** `from`: who had it on the counselor's screen; null for nobody. */
export const claimInput = z.object({ from: z.uuid().nullable() })
export type ClaimInput = z.output<typeof claimInput>

export const closeInput = z.object({
  note: z
    .string()
    .max(maxNote)
    .transform((text) => text.toWellFormed().replaceAll('\u0000', '').trim())
    .default(''),
})
export type CloseInput = z.output<typeof closeInput>

export type StaffName = { id: string; name: string }

export type AnswerView = {
  id: string
  by: StaffName
  at: string
  how: 'mail' | 'elsewhere'
  /** What was written to the person; empty for an answer given elsewhere. */
  text: string
  note: string
  /** From when on it counts; null while its mail has not left, and for what was undone. */
  countsFrom: string | null
  undoneAt: string | null
  /** It can be taken back: for good where it is a note, until it leaves where it is a mail. */
  canUndo: boolean
  /** The mail that carries it, and what became of it. */
  mail: MailLine | null
}

/** Everything that passed between the person and the school about one inquiry. */
export type Thread = {
  inquiryId: string
  version: number
  receivedAt: string
  promise: {
    by: string
    kept: boolean | null
    isLate: boolean
    /** Why staff saw it only when the promise was over; null where they could have kept it. */
    lateReason: 'released-late' | 'worked-late' | null
  }
  answeredAt: string | null
  assignedTo: (StaffName & { since: string }) | null
  closed: { by: StaffName; at: string; note: string } | null
  /** Why it is open again where nobody reopened it: its answer could not be delivered. */
  reopenedFor: 'undelivered' | null
  /** Oldest first; the last one's id is what a reply names as `lastAnswerId`, also where it was undone. */
  answers: AnswerView[]
  /** Mail of this inquiry that is no answer: its acknowledgement. */
  otherMail: MailLine[]
}
