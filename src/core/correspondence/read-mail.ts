import { createHash } from 'node:crypto'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { AppError } from '../../kernel/errors.ts'
import { readReport, type DeliveryReport } from './read-report.ts'
import { splitQuote } from './split-quote.ts'
import { textOfHtml } from './text-of-html.ts'

export type MailFile = { readonly name: string; readonly type: string; readonly bytes: number }

/** What a mail says, as far as its thread needs it. */
export type ReadMail = {
  /** As the mail names itself; the hash of its bytes where it does not. */
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  /** Every address that it was sent to or delivered at. */
  readonly to: readonly string[]
  /** What it answers, the nearest last. */
  readonly references: readonly string[]
  readonly subject: string
  readonly text: string
  readonly quoted: string
  /** A machine sent it: an absence note, a delivery report, a list (RFC 3834). */
  readonly isAutomatic: boolean
  readonly attachments: number
  /** What it brought along, in its order; pictures that stand within the text included. */
  readonly files: readonly MailFile[]
  /** What servers say of a mail of ours; null where it is no such report. */
  readonly report: DeliveryReport | null
}

/**
 * @param isBounceAddress whether an address is the return path of a mail of ours
 * @throws AppError `unreadable` for what is no mail
 */
export async function readMail(
  raw: Uint8Array,
  isBounceAddress: (address: string) => boolean = () => false,
): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw).catch((error: unknown) => {
    throw new AppError('unreadable', 'This is no mail that can be read.', {}, { cause: error })
  })
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''
  const all = (name: string) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value)
  const from = firstAddress([...(mail.from ? [mail.from] : []), ...(mail.sender ? [mail.sender] : [])])
  const whole = clean(mail.text ?? textOfHtml(mail.html ?? ''))
  const { text, quoted } = splitQuote(whole)
  const to = [
    ...[...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(addressesIn),
    ...['delivered-to', 'x-original-to', 'envelope-to'].flatMap(all),
  ].map((each) => each.trim().replaceAll(/[<>]/g, ''))
  return {
    messageId: mail.messageId?.trim() || hashId(raw),
    from,
    to,
    references: [...`${mail.references ?? ''} ${mail.inReplyTo ?? ''}`.matchAll(/<[^<>\s]+>/g)].map(
      ([id]) => id,
    ),
    subject: clean(mail.subject ?? '').slice(0, 300),
    text,
    quoted,
    isAutomatic: isAutomatic(header, mail.subject ?? '', from.address),
    attachments: mail.attachments.filter(({ disposition }) => disposition === 'attachment').length,
    files: filesOf(mail).map(({ name, type, bytes }) => ({ name, type, bytes })),
    report: await readReport(mail, to.some(isBounceAddress)),
  }
}

/** Whether a machine sent it: by the standard (RFC 3834, 2369, 2919), or as programs that know no standard show it. */
const isAutomatic = (header: (name: string) => string, subject: string, from: string) =>
  !/^(no)?$/i.test(header('auto-submitted').trim()) ||
  /^(bulk|list|auto_reply)$/i.test(header('precedence').trim()) ||
  machineHeaders.some((name) => header(name) !== '') ||
  /multipart\/report/i.test(header('content-type')) ||
  header('return-path').trim() === '<>' ||
  /^(mailer-daemon|postmaster)@/i.test(from) ||
  absenceSubject.test(subject)

const machineHeaders = [
  'x-autoreply',
  'x-autorespond',
  'x-auto-response-suppress',
  'x-ms-exchange-generated-message-source',
  'list-id',
  'list-unsubscribe',
]

/** How programs begin the subject of an absence note; who answers such a note begins with `Re:`. */
const absenceSubject =
  /^(auto(matic)?[- ]?reply|out of (the )?office|abwesenheitsnotiz|automatische antwort|réponse automatique|respuesta automática|risposta automatica|resposta automática|自動応答|自動返信|自动回复|자동 응답)\s*[:：]/i

/** Names a mail that has no Message-ID of its own. */
export const hashId = (raw: Uint8Array) => `<${createHash('sha256').update(raw).digest('hex')}@hash.invalid>`

/** What can be said of a mail that cannot be read. */
export const unreadMail = (raw: Uint8Array) => ({
  messageId: hashId(raw),
  from: { name: '', address: '' },
  subject: '',
  text: '',
  quoted: '',
  attachments: 0,
  files: [],
})

/** One file that a mail brought along, by its place in `files`; null where there is none. */
export async function readFileOf(
  raw: Uint8Array,
  at: number,
): Promise<(MailFile & { content: Uint8Array<ArrayBuffer> }) | null> {
  return filesOf(await PostalMime.parse(raw))[at] ?? null
}

function filesOf({ attachments }: Email) {
  return attachments.map(({ filename, mimeType, content }, at) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
    const name = clean(filename ?? '')
      .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*\\/]/gu, '')
      .trim()
      .slice(-120)
    return {
      name: name || nameByKind(mimeType, at + 1),
      type: mimeType.toLowerCase(),
      bytes: bytes.byteLength,
      content: bytes,
    }
  })
}

/** For a part without a name, as a picture within the text is: `image-1.png` opens in what shows pictures. */
function nameByKind(mimeType: string, place: number): string {
  const [kind = '', subtype = ''] = mimeType.toLowerCase().split('/')
  const ending = endings.get(subtype)
  return ending === undefined
    ? `file-${place}`
    : `${kind === 'application' ? 'file' : kind}-${place}.${ending}`
}

const endings: ReadonlyMap<string, string> = new Map([
  ['png', 'png'],
  ['jpeg', 'jpg'],
  ['gif', 'gif'],
  ['webp', 'webp'],
  ['pdf', 'pdf'],
  ['rfc822', 'eml'],
  ['calendar', 'ics'],
  ['plain', 'txt'],
])

function firstAddress(addresses: readonly Address[]): { name: string; address: string } {
  for (const each of addresses) {
    if (each.address) return { name: clean(each.name), address: each.address }
    const [member] = each.group ?? []
    if (member) return { name: clean(member.name), address: member.address }
  }
  return { name: '', address: '' }
}

const addressesIn = (each: Address): string[] =>
  each.address ? [each.address] : (each.group ?? []).map(({ address }) => address)

const clean = (text: string) =>
  text.toWellFormed().replaceAll('\u0000', '').replaceAll('\r\n', '\n').normalize('NFC')
