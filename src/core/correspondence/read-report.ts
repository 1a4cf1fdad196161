import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { ReportAction } from '../outreach/index.ts'

/** What servers on the way say of one mail (RFC 3464). */
export type DeliveryReport = {
  /** One entry for each recipient; `address` is empty where the report does not say. */
  readonly about: readonly {
    readonly address: string
    readonly action: ReportAction
    readonly words: string
  }[]
  /** The Message-IDs of the mail that it returns. */
  readonly messageIds: readonly string[]
}

/**
 * Reads the report that a mail holds; null where it holds none.
 * @param isBounceAddress it was sent to the return path of a mail of ours: a server that writes no RFC 3464 is believed there as well
 */
export async function readReport(mail: Email, isBounceAddress: boolean): Promise<DeliveryReport | null> {
  const status = mail.attachments.find(({ mimeType }) =>
    /^message\/(global-)?delivery-status$/i.test(mimeType),
  )
  const messageIds = await findReturned(mail)
  if (!status) {
    const words = isBounceAddress && isFromNobody(mail) ? findFailure(mail.text ?? '') : null
    return words === null ? null : { about: [{ address: '', action: 'failed', words }], messageIds }
  }
  // The first block is about the mail as a whole, each further one about a recipient (RFC 3464, 2.1).
  const blocks = textOf(status)
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.has('action'))
  const about = blocks.flatMap((fields) => {
    const action = actions[fields.get('action')?.toLowerCase().trim() ?? '']
    if (!action) return []
    const diagnostic = withoutType(fields.get('diagnostic-code') ?? '')
    const words = diagnostic || fields.get('status')?.trim() || ''
    const address = withoutType(fields.get('original-recipient') ?? fields.get('final-recipient') ?? '')
    return [{ address: address.toLowerCase().replaceAll(/[<>]/g, ''), action, words }]
  })
  return about.length > 0 ? { about, messageIds } : null
}

const actions: Readonly<Record<string, ReportAction>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
}

/** `Name: value` lines, folded ones joined. The first of a name counts. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of block.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([A-Za-z-]+)\s*:\s*(.*)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), value)
  }
  return fields
}

/** `rfc822; noor@example.org`, `smtp; 550 5.1.1 no such user`. */
const withoutType = (value: string) => value.replace(/^[\w.-]+\s*;\s*/, '').trim()

/** The mail that comes back with a report, whole or its headers alone. */
async function findReturned(mail: Email): Promise<string[]> {
  const returned = mail.attachments.filter(({ mimeType }) =>
    /^(message\/rfc822|message\/global|text\/rfc822-headers|message\/global-headers)$/i.test(mimeType),
  )
  const read = await Promise.all(
    returned.map((each) => PostalMime.parse(`${textOf(each)}\r\n\r\n`).catch(() => null)),
  )
  return read.flatMap((each) => each?.messageId?.trim() ?? [])
}

const isFromNobody = ({ from, headers }: Email) =>
  headers.some(({ key, value }) => key === 'return-path' && value.trim() === '<>') ||
  /^(mailer-daemon|postmaster)@/i.test(from?.address ?? '')

/** The line in which a server tells why, as qmail and others write it: it begins with a code for good, `550` or `5.1.1`. */
function findFailure(text: string): string | null {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .find((line) => /(^|[\s(#:])5(\d\d|\.\d{1,3}\.\d{1,3})\b/.test(line)) ?? null
  )
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
