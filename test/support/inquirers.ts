import { type Arrival } from '../../src/core/submissions/arrival.ts'
import { createReceipts } from '../../src/core/submissions/receipt.ts'
import type { Inquiry } from '../../src/core/submissions/schema.ts'

/** People who ask, whom one remembers. */
export const zoe: Inquiry = {
  salutation: 'Dr.',
  first_name: 'Zoë',
  last_name: 'Okafor-Łuczak',
  email: 'zoe.okafor@example.org',
  country: 'NG',
  country_typed: null,
  employer: 'Lagos General',
  programs: ['bioethics', 'immunology'],
  interest: 'physician-nurse-clinician',
  message: 'May I start in spring?',
  consent_email: true,
}

export const hanako: Inquiry = {
  ...zoe,
  salutation: '',
  first_name: '花子',
  last_name: '山田',
  email: 'hanako@例え.jp',
  country: 'JP',
  employer: '',
  programs: ['medical-education'],
  message: '',
  consent_email: false,
}

export const receipts = createReceipts('a secret of thirty-two characters!')

/** The inquiry as it stands before it is kept. */
export function arrivalOf(
  inquiry: Inquiry,
  receivedAt = new Date('2026-11-23T15:00:00Z'),
  changes: Partial<Arrival> = {},
): Arrival {
  const contentHash = receipts.hashContent(inquiry)
  const { receipt, previous, repeats } = receipts.numbersFor(contentHash, receivedAt)
  return {
    receipt,
    previousReceipt: previous,
    repeats,
    contentHash,
    receivedAt,
    contentType: 'application/x-www-form-urlencoded',
    body: bodyOf(inquiry),
    inquiry,
    channel: 'form',
    source: {},
    promisedBy: null,
    postedFrom: '/',
    formRevisionId: null,
    verdict: { weight: 0, reasons: [], quarantine: false },
    ...changes,
  }
}

/** As a browser posts it. */
export function bodyOf({ country, country_typed, programs, consent_email, more = {}, ...lines }: Inquiry) {
  const form = new URLSearchParams({ ...lines, country: country ?? country_typed ?? '' })
  for (const program of programs) form.append('programs', program)
  if (consent_email) form.append('consent_email', 'yes')
  for (const [key, answer] of Object.entries(more))
    for (const each of [answer].flat()) form.append(key, String(each))
  return new TextEncoder().encode(form.toString())
}
