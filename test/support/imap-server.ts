import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** What happens to a connection at an order: it is answered, or cut before the answer, in its middle, or after it was carried out but not answered. */
export type Fate = 'answer' | 'cut-before' | 'cut-within' | 'cut-after'

type Kept = { uid: number; raw: Buffer; isSeen: boolean; at: Date }

/**
 * A small stand-in for an IMAP server (RFC 3501, with IDLE): as much of it as reading one folder asks for, and connections that can
 * be cut at any order. No such library is alive; what a real server says is tested against Dovecot.
 */
export async function startImapServer() {
  const sockets = new Set<Socket>()
  const idling = new Set<() => void>()
  const kept: Kept[] = []
  let nextUid = 1
  const imap = {
    url: '',
    uidValidity: 1,
    password: 'secret',
    /** The orders that came, `FETCH`, `STORE` and so on. */
    orders: [] as string[],
    onOrder: (_order: string): Fate => 'answer',
    add(raw: string | Uint8Array, { isSeen = false, at = new Date() } = {}): void {
      kept.push({ uid: nextUid++, raw: Buffer.from(raw), isSeen, at })
      for (const tell of idling) tell()
    },
    /** Numbers all mails anew, as a server does after it was restored. */
    renumber(): void {
      imap.uidValidity += 1
      nextUid += 100
      for (const mail of kept) mail.uid = nextUid++
    },
    mails: kept,
    hangUp: () => {
      for (const socket of sockets) socket.destroy()
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        imap.hangUp()
      }),
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    let endIdle: (() => void) | null = null
    let told = 0
    const say = (text: string) => socket.writable && socket.write(`${text}\r\n`)
    socket.on('close', () => {
      sockets.delete(socket)
      endIdle?.()
    })
    socket.on('error', () => undefined)
    say('* OK [CAPABILITY IMAP4rev1 IDLE LITERAL+] ready')
    const lines = createInterface({ input: socket })
    lines.on('error', () => undefined)
    lines.on('line', (line) => {
      if (endIdle) return endIdle()
      const [, tag = '', order = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(line) ?? []
      const name = order.toUpperCase().replace('UID ', '')
      imap.orders.push(name)
      const fate = imap.onOrder(name)
      if (fate === 'cut-before') return void socket.destroy()
      const answer = carryOut(name, rest, tag)
      if (fate === 'cut-after') return void socket.destroy()
      const whole = answer.join('')
      if (fate === 'cut-within')
        return void socket.write(whole.slice(0, whole.length / 2), 'latin1', () => socket.destroy())
      socket.write(whole, 'latin1')
    })

    function carryOut(name: string, rest: string, tag: string): string[] {
      const done = (text = 'done') => `${tag} OK ${text}\r\n`
      switch (name) {
        case 'LOGIN':
          return rest.includes(`"${imap.password}"`) || rest.endsWith(` ${imap.password}`)
            ? [done()]
            : [`${tag} NO [AUTHENTICATIONFAILED] wrong name or password\r\n`]
        case 'CAPABILITY':
          return ['* CAPABILITY IMAP4rev1 IDLE LITERAL+\r\n', done()]
        case 'LIST':
          return ['* LIST () "/" "INBOX"\r\n', done()]
        case 'SELECT':
          told = kept.length
          return [
            '* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen)] ok\r\n',
            `* ${kept.length} EXISTS\r\n* OK [UIDVALIDITY ${imap.uidValidity}] ok\r\n* OK [UIDNEXT ${nextUid}] ok\r\n`,
            done('[READ-WRITE] selected'),
          ]
        case 'SEARCH':
          return [
            `* SEARCH ${kept
              .filter((mail) => isFound(mail, rest))
              .map(({ uid }) => uid)
              .join(' ')}\r\n`,
            done(),
          ]
        case 'FETCH':
          return [...fetched(rest), done()]
        case 'STORE':
          for (const mail of kept) if (mail.uid === Number.parseInt(rest)) mail.isSeen = true
          return [done()]
        case 'IDLE': {
          const tell = () => say(`* ${(told = kept.length)} EXISTS`)
          idling.add(tell)
          if (told < kept.length) setImmediate(tell)
          endIdle = () => {
            idling.delete(tell)
            endIdle = null
            say(`${tag} OK idled`)
          }
          return ['+ idling\r\n']
        }
        case 'LOGOUT':
          return ['* BYE\r\n', done()]
        default:
          return [name === 'NOOP' ? done() : `${tag} BAD not spoken here\r\n`]
      }
    }

    function fetched(rest: string): string[] {
      const at = kept.findIndex(({ uid }) => uid === Number.parseInt(rest))
      const mail = kept[at]
      if (!mail) return []
      const length = /BODY\.PEEK\[\]<0\.(\d+)>/.exec(rest)?.[1]
      const part = mail.raw.subarray(0, length === undefined ? undefined : Number(length))
      return [
        `* ${at + 1} FETCH (UID ${mail.uid} RFC822.SIZE ${mail.raw.byteLength} BODY[]<0> {${part.byteLength}}\r\n`,
        part.toString('latin1'),
        ')\r\n',
      ]
    }

    function isFound({ uid, isSeen, at }: Kept, rest: string): boolean {
      const range = /UID (\d+):\*/.exec(rest)?.[1]
      if (range !== undefined) return uid >= Number(range) || uid === kept.at(-1)?.uid
      const since = /SINCE "?([\w-]+)"?/.exec(rest)?.[1]
      return (/UNSEEN/.test(rest) && !isSeen) || (since !== undefined && at >= new Date(since))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  imap.url = `imap://ask:secret@127.0.0.1:${port}/INBOX`
  return imap
}
