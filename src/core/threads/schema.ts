import { z } from 'zod'
import { calendarInstant } from '../../kernel/calendar-day.ts'
import { mostPageLines } from '../../kernel/page.ts'
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
  /** The newest mail of the person; null where there was none. */
  lastIncomingId: z.uuid().nullable().optional(),
}

export type Seen = {
  version: number
  lastAnswerId: string | null
  lastIncomingId?: string | null | undefined
}

/** `key` is chosen by the desk, a new one for each thing written: sent twice, it counts once. */
export const replyInput = z.object({
  key: z.uuid(),
  /** With the marks of `kernel/rich-text`. */
  text: written(maxText, 'Write an answer'),
  /** Who gets a copy, for all to see. */
  cc: z
    .array(z.email('Enter an email address like name@example.com').max(254))
    .max(5, 'Enter five addresses or fewer')
    .default([]),
  /** When it is to leave; null: at once. */
  sendAt: calendarInstant().nullable().default(null),
  /** Files that were added before. */
  attachmentIds: z.array(z.uuid()).max(10).default([]),
  ...seen,
})
/** As it may come: what is left out is nothing. */
export type ReplyInput = z.input<typeof replyInput>

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

export const maxAttachments = 10
/** A third more as they are sent, and large providers refuse mail beyond 25 MB. */
export const maxAttachmentsBytes = 15 * 1024 * 1024
/** How far ahead a reply may be sent. */
export const maxAheadDays = 90

export type AttachmentView = { id: string; name: string; type: string; bytes: number }

export const signatureInput = z.object({
  text: z
    .string()
    .max(1_000, 'Enter 1,000 characters or fewer')
    .transform((text) => text.replaceAll('\r\n', '\n').toWellFormed().replaceAll('\u0000', '').trim()),
})
export type SignatureInput = z.output<typeof signatureInput>

const ids = z.array(z.uuid()).min(1).max(mostPageLines)

/** `to`: the colleague; null for nobody. */
export const assignInput = z.object({ ids, to: z.uuid().nullable() })
export type AssignInput = z.output<typeof assignInput>

const tag = written(40, 'Enter a tag')
export const tagsInput = z.object({
  ids,
  add: z.array(tag).max(20).default([]),
  remove: z.array(tag).max(20).default([]),
})
export type TagsInput = z.output<typeof tagsInput>

/** `act`: what `tagInquiries` gave. */
export const undoTagsInput = z.object({ act: z.uuid() })

export const closeManyInput = z.object({ ids, note: closeInput.shape.note })
export type CloseManyInput = z.output<typeof closeManyInput>

export const noteInput = z.object({ key: z.uuid(), text: written(maxText, 'Write a note') })
export type NoteInput = z.output<typeof noteInput>
/** `version`: the one that was on the screen. */
export const editNoteInput = z.object({ text: written(maxText, 'Write a note'), version: z.int().min(1) })
export type EditNoteInput = z.output<typeof editNoteInput>
export const removeNoteInput = z.object({ version: z.int().min(1) })

/** `open` takes back what was said before. */
export const markInput = z.object({
  question: z.string().min(1).max(5_000),
  state: z.enum(['answered', 'no-question', 'open']),
})
export type MarkInput = z.output<typeof markInput>

export type NoteView = {
  id: string
  by: StaffName
  at: string
  text: string
  version: number
  editedAt: string | null
}

/** As typed, so nothing is trimmed. `version`: the one it is based on, 0 for a new draft. */
export const draftInput = z.object({
  key: z.uuid(),
  text: z
    .string()
    .max(maxText)
    .transform((text) => text.toWellFormed().replaceAll('\u0000', '')),
  copies: z
    .string()
    .max(2_000)
    .transform((text) => text.toWellFormed().replaceAll('\u0000', ''))
    .default(''),
  /** When it is to leave, as its writer chose so far; null: at once. */
  sendAt: calendarInstant().nullable().default(null),
  /** What was on the screen when the draft was begun. */
  basedOn: z.object(seen).nullable().default(null),
  version: z.int().min(0),
})
/** As it may come: what is left out is nothing. */
export type DraftInput = z.input<typeof draftInput>
export type DraftView = {
  text: string
  copies: string
  sendAt: string | null
  basedOn: Seen | null
  key: string
  version: number
  at: string
}

/** `tab`: chosen by each tab of the desk for itself. `writing`: typed within the last minute. */
export const signInput = z.object({ tab: z.uuid(), doing: z.enum(['looking', 'writing', 'gone']) })
export type SignInput = z.output<typeof signInput>
/** A colleague who is there too; `until`: without a further sign they count as gone then. */
export type ColleagueThere = { id: string; name: string; doing: 'looking' | 'writing'; until: string }
/** What someone has begun: their text, and the files that are to go along. */
export type Begun = { draft: DraftView | null; files: AttachmentView[]; signature: string }

/** What any mail that came in says. */
export type ReadMail = {
  id: string
  at: string
  from: { name: string; address: string }
  subject: string
  text: string
  /** What it quotes, to be folded. */
  quoted: string
  /** What it brought along, in its order. */
  files: readonly { name: string; type: string; bytes: number }[]
}

/** A mail of the person that came in. */
export type IncomingView = ReadMail & {
  isAutomatic: boolean
  /** A server on the way says what became of a mail of ours (RFC 3464). */
  isReport: boolean
  /** Whether it came from another address than the one that was written to. */
  isFromOther: boolean
  attachments: number
}

export type StaffName = { id: string; name: string }

export type AnswerView = {
  id: string
  by: StaffName
  at: string
  how: 'mail' | 'elsewhere'
  /** What was written to the person; empty for an answer given elsewhere. */
  text: string
  /** Who had a copy. */
  cc: string[]
  files: AttachmentView[]
  note: string
  /** From when on it counts; null while its mail has not left, and for what was undone. */
  countsFrom: string | null
  /** The questions of the inquiry's message that it speaks of; null: all of them. */
  speaksOf: string[] | null
  undoneAt: string | null
  /** When its mail was reported as not delivered; null where it was not. */
  undeliveredAt: string | null
  /** It counted as an answer until then. */
  hadCounted: boolean
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
  /** Since when every question is answered. */
  answeredAt: string | null
  /** The questions that are open where it was answered in part; empty where it was answered, or not at all. */
  openQuestions: string[]
  /** `by`: the colleague, or the rule, that gave it to them; null where they took it. */
  assignedTo: (StaffName & { since: string; by: { kind: 'colleague' | 'rule'; name: string } | null }) | null
  closed: { by: StaffName; at: string; note: string } | null
  /** Why it is open again where nobody reopened it: its answer could not be delivered. */
  reopenedFor: 'undelivered' | null
  /** Oldest first; the last one's id is what a reply names as `lastAnswerId`, also where it was undone. */
  answers: AnswerView[]
  /** Mail of this inquiry that is no answer: its acknowledgement. */
  otherMail: MailLine[]
  /** By when it wants another answer, and why; null where it wants none. */
  againBy: string | null
  againFor: 'wrote-again' | 'undelivered' | null
  notes: NoteView[]
  tags: string[]
  /** What the person wrote later, oldest first. */
  incoming: IncomingView[]
  /** The mails that the question came in, oldest first. `text` is the whole of one that the question holds only the beginning of. */
  openedBy: (Pick<IncomingView, 'id' | 'files' | 'attachments'> & { text: string | null })[]
  /** Who else is writing an answer at this moment. */
  writers: StaffName[]
}
