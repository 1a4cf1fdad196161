import { createTransport, type SendMailOptions } from 'nodemailer'

export type Mailbox = { readonly name: string; readonly address: string }

export type OutgoingMail = {
  /** The same at every try, so that a reader who gets a mail twice can tell (RFC 5322, 3.6.4): `<id@domain>`. */
  readonly messageId: string
  readonly from: Mailbox
  readonly replyTo?: Mailbox
  readonly to: Mailbox
  /** Who gets a copy, and is named to all. Where the relay refuses one of them, the mail goes to the others all the same. */
  readonly cc?: readonly string[]
  readonly files?: readonly { readonly name: string; readonly type: string; readonly content: Uint8Array }[]
  /** What the letter shows, as `cid:` and the name (RFC 2392). */
  readonly pictures?: OutgoingMail['files']
  /** Where a report goes that it could not be delivered (RFC 5321, 4.4); without it to `from`. */
  readonly returnPath?: string | undefined
  readonly subject: string
  readonly text: string
  readonly html: string
  /**
   * Written by a machine, in answer to what somebody sent or by itself: keeps out-of-office notes and other machines from answering
   * (RFC 3834, 5). Null where a person wrote it.
   */
  readonly automatic: 'replied' | 'generated' | null
  /** The Message-IDs of the mails before it in its thread, oldest first; the last one is what it answers. */
  readonly references?: readonly string[]
  /** An iCalendar file that goes along (RFC 5545). */
  readonly calendar?: string
  /** Of mail to many: which list it comes from (RFC 2919), and where one POST without cookie or question ends it (RFC 8058). */
  readonly list?: { readonly id: string; readonly unsubscribeUrl: string }
}

/** `refused`: it will never be taken. `postponed`: not now, another mail may fare better. `said` is the relay's answer, code first, and may contain addresses. */
export type Delivery =
  | { readonly outcome: 'accepted' | 'postponed'; readonly said: string }
  | { readonly outcome: 'refused'; readonly said: string; readonly refused: 'address' | 'text' }

export type Relay = {
  /**
   * Hands one mail to the relay.
   * @throws RelayError when the talk broke off or the relay takes no mail from us; it may have been accepted all the same
   */
  deliver(mail: OutgoingMail): Promise<Delivery>
  /** Lets deliveries that are under way finish, then hangs up. */
  close(): void
}

/** The relay cannot be talked with. Its message names a code, never an address or a text. */
export class RelayError extends Error {
  constructor(code: string) {
    super(`the mail relay: ${code}`)
    this.name = 'RelayError'
  }
}

/** @param patienceMs how long one mail may take, from the queue to the relay's last word */
export function openRelay(url: string, { patienceMs = 45_000 }: { patienceMs?: number } = {}): Relay {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // Nodemailer sends again by itself only where not a byte of the mail has left; anything else is ours to decide.
    maxRequeues: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: 30_000,
    // A password must not travel in the clear because someone on the way took STARTTLS out; `?requireTLS=false` allows it.
    requireTLS: hasPassword(url) && !isLoopback(url),
  })
  return {
    async deliver(mail) {
      const message = asMessage(mail)
      if (!message) return { outcome: 'refused', said: 'not one email address', refused: 'address' }
      try {
        const { response, rejected, rejectedErrors } = await transport.sendMail({
          ...message,
          signal: AbortSignal.timeout(patienceMs),
        })
        const { to } = mail
        // One of the copies was taken, and who it is for was not.
        if (rejected.includes(to.address))
          throw rejectedErrors?.find(({ recipient }) => recipient === to.address) ?? new Error('not taken')
        return { outcome: 'accepted', said: shorten(response) }
      } catch (error) {
        return asDelivery(error)
      }
    },
    close: () => transport.close(),
  }
}

/** A mail as it is written and addressed; null where it is not for one address. Whatever a name or address holds, it reaches nobody else. */
export function asMessage({
  messageId,
  from,
  replyTo,
  to,
  cc = [],
  files = [],
  pictures = [],
  returnPath,
  subject,
  text,
  html,
  automatic,
  calendar,
  list,
  references = [],
}: OutgoingMail): SendMailOptions | null {
  if (!isAddress(to.address)) return null
  const copies = cc.filter((each) => isAddress(each) && each.toLowerCase() !== to.address.toLowerCase())
  return {
    messageId,
    from: cleaned(from),
    replyTo: replyTo && cleaned(replyTo),
    to: cleaned(to),
    // Headers are for reading: who gets it is said here, and nowhere else.
    envelope: { from: returnPath ?? from.address, to: [to.address, ...copies] },
    cc: copies.map((address) => ({ name: '', address })),
    subject: oneLine(subject),
    text,
    html,
    attachments: [
      ...(calendar === undefined ? [] : [calendarFile(calendar)]),
      ...pictures.map(({ name, type, content }) => ({
        filename: name,
        cid: name,
        contentType: type,
        content: Buffer.from(content),
        contentDisposition: 'inline' as const,
      })),
      ...files.map(({ name, type, content }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(content),
        contentDisposition: 'attachment' as const,
      })),
    ],
    inReplyTo: references.at(-1),
    references: references.length > 0 ? [...references] : undefined,
    headers: { ...(automatic && automaticHeaders(automatic)), ...(list && listHeaders(list)) },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** As a file and not as an invitation: mail programs would ask their reader to accept it, and answer to nobody. */
const calendarFile = (content: string) => ({
  filename: 'event.ics',
  content,
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  contentDisposition: 'attachment' as const,
})

type SmtpFailure = Error & { code?: string; command?: string; responseCode?: number; response?: string }

/** @throws RelayError where the failure is not about this one mail */
function asDelivery(error: unknown): Delivery {
  if (!(error instanceof Error)) throw error
  const { code, command, responseCode, response }: SmtpFailure = error
  const isAboutThisMail =
    (command === 'RCPT TO' || command === 'DATA') && responseCode !== undefined && responseCode !== 421
  if (!isAboutThisMail)
    throw new RelayError([code, command, responseCode].filter(Boolean).join(' ') || error.name)
  const said = shorten(response ?? String(responseCode))
  const isRefused = command === 'RCPT TO' ? isNoRecipient(responseCode, said) : isNoText(responseCode, said)
  if (!isRefused) return { outcome: 'postponed', said }
  return { outcome: 'refused', said, refused: command === 'RCPT TO' ? 'address' : 'text' }
}

/** 5yz is for good (RFC 5321), but X.7.Z (RFC 3463) speaks of policy and may mean our own settings. 503 is a slip of the talk. */
const isNoRecipient = (responseCode: number, said: string): boolean =>
  responseCode >= 500 && responseCode !== 503 && !/^\d{3}[ -]5\.7\./.test(said)

/**
 * The same text will be refused tomorrow: too large, not wanted, or one that nobody can read. An answer about us is not one about the text,
 * and is mended for all mail at once: a sign-in (RFC 4954), or how our domain signs (X.7.2 and on; X.7.0 and X.7.1 are said of a text as well).
 * A full mailbox (X.2.2) is emptied some day.
 */
const isNoText = (responseCode: number, said: string): boolean =>
  responseCode >= 500 &&
  ![503, 530, 534, 535, 538].includes(responseCode) &&
  !/^\d{3}[ -]5\.(2\.2|7\.([2-9]|\d{2,}))\b/.test(said)

const automaticHeaders = (how: NonNullable<OutgoingMail['automatic']>) => ({
  'Auto-Submitted': `auto-${how}`,
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
})

const listHeaders = ({ id, unsubscribeUrl }: NonNullable<OutgoingMail['list']>) => ({
  'List-Id': `<${id}>`,
  'List-Unsubscribe': `<${unsubscribeUrl}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  Precedence: 'bulk',
})

const shorten = (answer: string) => oneLine(answer).slice(0, 500)

const cleaned = ({ name, address }: Mailbox): Mailbox => ({ name: oneLine(name), address })

/**
 * Without line breaks and other controls, which could begin a header, without marks that turn the reading direction,
 * and without what a mail program would decode (RFC 2047).
 */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replaceAll('=?', '= ?')
    .trim()
}

/** Nothing that nobody sees either: a joiner in a domain is dropped on the way, so that the mail would go to another one. */
const isAddress = (typed: string) =>
  /^[^\s\p{Cc}\p{Cf}<>(),;:"[\]\\@]+@[^\s\p{Cc}\p{Cf}<>(),;:"[\]\\@]+$/u.test(typed)

const hasPassword = (url: string) => new URL(url).password !== ''

const isLoopback = (url: string) => /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname)
