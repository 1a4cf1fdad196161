import { AppError } from '../../kernel/errors.ts'
import { promiseTime, type BusinessCalendar } from '../promises/index.ts'
import type { Arrival } from '../submissions/index.ts'
import { checkDraft, type Mistakes, type Offer } from './check-draft.ts'
import { createPlaceCounter } from './place-counter.ts'
import type { NetworkKeys } from './network-keys.ts'
import { readForm, type PostedForm } from './read-form.ts'
import type { Receipts } from '../submissions/index.ts'
import type { Receiver } from './receiver.ts'
import type { InquiryDraft } from './schema.ts'
import { judge } from './verdict.ts'

export type Posted = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly contentType: string
  /** The sender's network, for the count of many from one place; kept in memory only. */
  readonly place: string
}

/** What became of a posted form. Whatever it is, `draft` is what was typed. */
export type Outcome =
  | { readonly kind: 'received'; readonly receipt: string; readonly token: string }
  | {
      readonly kind: 'mistaken'
      readonly draft: InquiryDraft
      readonly mistakes: Mistakes
      readonly from: string
    }
  | { readonly kind: 'not-kept'; readonly draft: InquiryDraft; readonly from: string }

export type Intake = {
  /** @throws AppError `unreadable` for a body that is no form, `too-large` for one that is mostly something else */
  submit(posted: Posted): Promise<Outcome>
}

type Options = {
  receiver: Receiver
  receipts: Receipts
  /** What the published form offers; null while nobody knows, and then what is chosen is believed. */
  offer: () => Offer | null
  /** The form's proof of work; null where none is asked for. */
  proof: { verify(payload: string): Promise<'right' | 'wrong'> } | null
  /** Whether a missing proof counts, or is only noted. */
  weighsProof: boolean
  /** Names the sender's network without telling it. */
  networkKey: NetworkKeys
  now: () => Date
}

/** A form of the longest answers in the widest alphabet takes less than half of it. */
const mostKeptBytes = 128 * 1024

/** The one way in for inquiries, whoever posts them. */
export function createIntake({
  receiver,
  receipts,
  offer,
  proof,
  weighsProof,
  networkKey,
  now,
}: Options): Intake {
  const places = createPlaceCounter(now)

  async function arrive(
    form: PostedForm,
    posted: Posted,
    checked: Checked,
    calendar: BusinessCalendar | null,
  ): Promise<Arrival> {
    const contentHash = receipts.hashContent(checked.inquiry)
    const receivedAt = now()
    const { receipt, previous, repeats } = receipts.numbersFor(contentHash, receivedAt)
    return {
      receipt,
      previousReceipt: previous,
      repeats,
      contentHash,
      receivedAt,
      contentType: posted.contentType.slice(0, 200),
      body: posted.body,
      inquiry: checked.inquiry,
      channel: form.channel,
      source: form.source,
      promisedBy: calendar && promiseTime(receivedAt, calendar),
      // A cut through a pair of surrogates leaves half a letter, which PostgreSQL refuses.
      postedFrom: form.from.slice(0, 200).toWellFormed(),
      network: networkKey(posted.place, receivedAt),
      formRevisionId: isId(form.formRevision) ? form.formRevision : null,
      verdict: judge({
        draft: form.draft,
        honeypot: form.honeypot,
        fromSamePlace: places.count(posted.place),
        proven: proof ? (await proof.verify(form.proof)) === 'right' : null,
        weighsProof,
        unknown: checked.unknown,
      }),
    }
  }

  return {
    async submit(posted) {
      const offered = offer()
      const form = await readForm(
        posted.body,
        posted.contentType,
        (revision) => offered && (offered.revisions.get(revision) ?? offered.form).questions,
      )
      const { draft, from } = form
      const checked = checkDraft(draft, offered, form.formRevision, form.channel)
      if ('mistakes' in checked) return { kind: 'mistaken', draft, mistakes: checked.mistakes, from }
      // Its known fields are short enough, so the rest is nothing that a person typed; it would only fill the journal.
      if (posted.body.length > mostKeptBytes) throw new AppError('too-large', 'The form is too large.')
      try {
        const arrival = await arrive(form, posted, checked, offered?.calendar ?? null)
        const receipt = await receiver.receive(arrival, posted.place)
        return { kind: 'received', receipt, token: receipts.tokenFor(receipt) }
      } catch (error) {
        if (error instanceof AppError && error.code === 'unavailable')
          return { kind: 'not-kept', draft, from }
        throw error
      }
    },
  }
}

type Checked = Exclude<ReturnType<typeof checkDraft>, { mistakes: Mistakes }>

const isId = (typed: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed)
