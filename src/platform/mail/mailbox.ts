import type { ImapFlow } from 'imapflow'

/** Where a reader of a mailbox has come to. UIDs grow, and hold as long as UIDVALIDITY stays the same (RFC 9051, 2.3.1.1). */
export type MailboxPlace = { readonly uidValidity: string; readonly lastUid: number; readonly lookedAt: Date }

export type FetchedMail = {
  readonly raw: Uint8Array
  /** It is larger than what is fetched: its end is missing. */
  readonly isCut: boolean
}

/** `sign-in`: name or password refused · `unreachable`: no connection · `folder`: not there · `cut-off`: the connection ended, or the server refused an order. */
export const mailboxFaults = ['sign-in', 'unreachable', 'folder', 'cut-off'] as const
export type MailboxFault = (typeof mailboxFaults)[number]

/** The mailbox cannot be read now. Its message names codes, never an address or a password. */
export class MailboxError extends Error {
  readonly fault: MailboxFault

  constructor(fault: MailboxFault, code: string) {
    super(`the mailbox: ${fault} ${code}`.trim())
    this.name = 'MailboxError'
    this.fault = fault
  }
}

/** One folder of an IMAP server. Each act connects where there is no connection, and throws MailboxError. Nothing is ever deleted. */
export type Mailbox = {
  /** Tells it from others: `name@host/folder`. */
  readonly name: string
  /** The mails that were not taken yet, in the order they came. At first sight these are the unread ones. */
  findNew(place: MailboxPlace | null): Promise<{ uidValidity: string; uids: number[] }>
  /** Null where it is gone. Fetching does not mark it as read. */
  fetch(uid: number): Promise<FetchedMail | null>
  /** A server that does not allow it changes nothing. */
  markSeen(uid: number): Promise<void>
  /** Ends the connection; the next act opens another. */
  hangUp(): void
}

type Options = {
  /** More of one mail is not fetched. */
  maxBytes: number
  /** Called when the server says that something arrived. */
  onNews: () => void
}

/** @param url `imaps://name:password@host:993/folder`, or `imap:` with STARTTLS; without a folder it is INBOX */
export function openMailbox(url: string, { maxBytes, onNews }: Options): Mailbox {
  const { hostname, port, protocol, username, password, pathname, searchParams } = new URL(url)
  const host = hostname.replaceAll(/[[\]]/g, '')
  const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX'
  const user = decodeURIComponent(username)
  let open: ImapFlow | null = null

  async function connect(): Promise<ImapFlow> {
    if (open?.usable && open.mailbox) return open
    hangUp()
    // Loaded where a mailbox is set, and nowhere else.
    const { ImapFlow } = await import('imapflow')
    const client = new ImapFlow({
      host,
      port: Number(port) || (protocol === 'imaps:' ? 993 : 143),
      secure: protocol === 'imaps:',
      // A password must not travel in the clear because someone on the way took STARTTLS out; `?requireTLS=false` allows it.
      ...(protocol === 'imap:' && {
        doSTARTTLS: searchParams.get('requireTLS') !== 'false' && !isLoopback(host),
      }),
      ...(isLoopback(host) && { tls: { rejectUnauthorized: false } }),
      auth: { user, pass: decodeURIComponent(password) },
      logger: false,
      // Servers end an IDLE that lasts half an hour (RFC 2177), and firewalls forget a silent connection sooner.
      maxIdleTime: 4 * 60_000,
      autoIdleDelay: 1_000,
      connectionTimeout: 20_000,
      greetingTimeout: 10_000,
      socketTimeout: 5 * 60_000,
    })
    // An error without a listener would end the process; the act under way is refused in any case.
    client.on('error', () => undefined)
    client.on('exists', onNews)
    open = client
    await client.connect()
    await client.mailboxOpen(folder)
    return client
  }

  async function act<Result>(run: (client: ImapFlow) => Promise<Result>): Promise<Result> {
    try {
      return await run(await connect())
    } catch (error) {
      hangUp()
      throw asMailboxError(error)
    }
  }

  function hangUp(): void {
    open?.close()
    open = null
  }

  return {
    name: `${user}@${host}/${folder}`,
    findNew: (place) =>
      act(async (client) => {
        const uidValidity = client.mailbox ? String(client.mailbox.uidValidity) : ''
        const isSame = place !== null && place.uidValidity === uidValidity
        const found = await client.search(
          isSame
            ? { uid: `${place.lastUid + 1}:*` }
            : // The server has numbered its mails anew: what was taken already is recognized by its Message-ID.
              place
              ? { or: [{ seen: false }, { since: daysBefore(place.lookedAt, 2) }] }
              : { seen: false },
          { uid: true },
        )
        if (!found) throw new MailboxError('cut-off', 'SEARCH')
        // `9:*` finds the last one also where its number is smaller (RFC 9051, 6.4.4).
        const uids = found.filter((uid) => !isSame || uid > place.lastUid)
        return { uidValidity, uids: uids.toSorted((one, other) => one - other) }
      }),
    fetch: (uid) =>
      act(async (client) => {
        const mail = await client.fetchOne(
          String(uid),
          { size: true, source: { start: 0, maxLength: maxBytes } },
          { uid: true },
        )
        if (!mail || !mail.source) return null
        return {
          raw: mail.source,
          isCut: (mail.size ?? 0) > mail.source.byteLength && mail.source.byteLength >= maxBytes,
        }
      }),
    markSeen: (uid) =>
      act(async (client) => {
        const isMarked = await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
        if (!isMarked && !client.usable) throw new MailboxError('cut-off', 'STORE')
      }),
    hangUp,
  }
}

const daysBefore = (instant: Date, days: number) => new Date(instant.getTime() - days * 24 * 3600_000)

const isLoopback = (host: string) => /^(localhost|127\.[\d.]+|::1)$/.test(host)

function asMailboxError(error: unknown): unknown {
  if (error instanceof MailboxError || !(error instanceof Error)) return error
  const { code = '', authenticationFailed, mailboxMissing, responseStatus = '' }: Failure = error
  if (authenticationFailed) return new MailboxError('sign-in', code)
  if (mailboxMissing) return new MailboxError('folder', '')
  const isUnreachable = /^(E[A-Z]+|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT)$/.test(code)
  return new MailboxError(
    isUnreachable ? 'unreachable' : 'cut-off',
    [code, responseStatus].filter(Boolean).join(' '),
  )
}

type Failure = Error & {
  code?: string
  authenticationFailed?: boolean
  mailboxMissing?: boolean
  responseStatus?: string
}
