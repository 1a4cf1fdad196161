import { AppError, isUnavailable } from '../../kernel/errors.ts'
import { createPromiseTimes } from '../promises/index.ts'
import type { Arrival, Source, Verdict } from '../submissions/index.ts'
import type { Captcha, CaptchaMode } from './captcha.ts'
import { checkDraft, type Mistakes, type Offer } from './check-draft.ts'
import { createPlaceCounter } from './place-counter.ts'
import type { NetworkKeys } from './network-keys.ts'
import { readForm, type PostedForm } from './read-form.ts'
import { readTold } from './read-told.ts'
import type { Receipts } from '../submissions/index.ts'
import type { Receiver } from './receiver.ts'
import type { InquiryDraft, Told } from './schema.ts'
import { judge } from './verdict.ts'

export type Posted = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly contentType: string
  /** The language of the form (BCP 47). */
  readonly locale?: string
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
      readonly source: Source
    }
  | {
      readonly kind: 'not-kept'
      readonly draft: InquiryDraft
      readonly from: string
      readonly source: Source
    }

/** What became of what was told by another way than the form. `promisedBy` is null while the school's hours are not known. */
export type Entered =
  | {
      readonly kind: 'received'
      readonly receipt: string
      /** Its page is `/receipts/{receipt}/{token}`. */
      readonly token: string
      readonly promisedBy: Date | null
    }
  | { readonly kind: 'mistaken'; readonly mistakes: Mistakes }
  | { readonly kind: 'not-kept' }

export type Intake = {
  /** @throws AppError `unreadable` for a body that is no form, `too-large` for one that is mostly something else */
  submit(posted: Posted): Promise<Outcome>
  /**
   * Receives what was told by telephone, by mail, at an event or in a report, as a submission with a receipt and a promise of its own.
   * @example
   * await intake.enter({
   *   channel: 'report',
   *   answers: { first_name, email, message },
   *   more: { page: '/programs/bioethics' },
   *   sender: { place: addressBucket(clientAddress), honeypot: form.topic_note, proof: form.altcha },
   * })
   */
  enter(told: Told): Promise<Entered>
}

type Options = {
  receiver: Receiver
  receipts: Receipts
  /** What the published form offers; null while nobody knows, and then what is chosen is believed. */
  offer: () => Offer | null
  /** Null where none is asked for. */
  captcha: Captcha | null
  mode: CaptchaMode
  /** Names the sender's network without telling it. */
  networkKey: NetworkKeys
  now: () => Date
}

/** A form of the longest answers in the widest alphabet takes less than half of it. */
const mostKeptBytes = 128 * 1024

/** The one way in for inquiries, no matter who posts them. */
export function createIntake({ receiver, receipts, offer, captcha, mode, networkKey, now }: Options): Intake {
  const places = createPlaceCounter(now)
  const promiseTime = createPromiseTimes()

  async function arrive(form: PostedForm, posted: Sent, checked: Checked, proven?: Proven): Promise<Arrival> {
    const contentHash = receipts.hashContent(checked.inquiry)
    const { receivedAt } = posted
    const { receipt, previous, repeats } = receipts.numbersFor(contentHash, receivedAt)
    const calendar = offer()?.calendar
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
      locale: posted.locale,
      source: form.source,
      promisedBy: calendar ? promiseTime(receivedAt, calendar) : null,
      // A cut through a pair of surrogates leaves half a letter, which PostgreSQL refuses.
      postedFrom: form.from.slice(0, 200).toWellFormed(),
      network: posted.place === null ? null : networkKey(posted.place, receivedAt),
      formRevisionId: isId(form.formRevision) ? form.formRevision : null,
      verdict:
        posted.place === null
          ? trusted
          : judgeStranger(form, posted.place, checked, proven ?? (await prove(form))),
    }
  }

  const prove = async ({ proof }: PostedForm): Promise<Proven> =>
    captcha ? captcha.verify(proof) : 'not-asked'

  const judgeStranger = (form: PostedForm, place: string, { unknown }: Checked, proven: Proven) =>
    judge({
      draft: form.draft,
      honeypot: form.honeypot,
      fromSamePlace: places.count(place),
      proven: proven === 'not-asked' ? null : proven === 'right',
      weighsProof: mode !== 'watch',
      // A provider that says nothing is not the sender's doing, and what comes by other ways has no captcha.
      confirms: mode === 'confirm' && proven === 'wrong' && form.channel === 'form',
      unknown,
    })

  /** The receipt to show; null where it could be kept nowhere. */
  async function keep(arrival: Arrival, place: string): Promise<string | null> {
    try {
      return await receiver.receive(arrival, place)
    } catch (error) {
      if (isUnavailable(error)) return null
      throw error
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
      const { draft, from, source } = form
      const checked = checkDraft(draft, offered, form.formRevision, form.channel)
      if ('mistakes' in checked) return { kind: 'mistaken', draft, mistakes: checked.mistakes, from, source }
      // Its known fields are short enough, so the rest is nothing that a person typed; it would only fill the journal.
      if (posted.body.length > mostKeptBytes) throw new AppError('too-large', 'The form is too large.')
      // Last of all: an answer counts once, and a sender who has something to mend would have to give another.
      const proven = await prove(form)
      if (mode === 'required' && proven === 'wrong')
        return { kind: 'mistaken', draft, mistakes: { captcha: { code: 'missing' } }, from, source }
      const arrival = await arrive(form, { ...posted, receivedAt: now() }, checked, proven)
      const receipt = await keep(arrival, posted.place)
      if (receipt === null) return { kind: 'not-kept', draft, from, source }
      return { kind: 'received', receipt, token: receipts.tokenFor(receipt) }
    },
    async enter(told) {
      const form = readTold(told)
      const checked = checkDraft(form.draft, offer(), '', told.channel)
      if ('mistakes' in checked) return { kind: 'mistaken', mistakes: checked.mistakes }
      const { sender, receivedAt = now(), ...said } = told
      const arrival = await arrive(
        form,
        {
          contentType: 'application/json',
          body: new TextEncoder().encode(JSON.stringify(said)),
          place: sender?.place ?? null,
          locale: told.locale,
          receivedAt,
        },
        checked,
      )
      const receipt = await keep(arrival, sender?.place ?? told.channel)
      if (receipt === null) return { kind: 'not-kept' }
      return {
        kind: 'received',
        receipt,
        token: receipts.tokenFor(receipt),
        promisedBy: arrival.promisedBy,
      }
    },
  }
}

/** `place` is null where a member of staff vouches for the sender. */
type Sent = Omit<Posted, 'place'> & { readonly place: string | null; readonly receivedAt: Date }

type Proven = Awaited<ReturnType<Captcha['verify']>> | 'not-asked'

type Checked = Exclude<ReturnType<typeof checkDraft>, { mistakes: Mistakes }>

const trusted: Verdict = { weight: 0, reasons: [], quarantine: false }

const isId = (typed: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed)
