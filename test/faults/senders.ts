import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ask, type RawAnswer } from '../support/loopback-http.ts'

const form = JSON.parse(
  readFileSync(new URL('../../db/seed/form/inquiry.json', import.meta.url), 'utf8'),
) as { programs: { order: string[] }; interest: { options: { value: string }[] } }
const firstNames = [
  'Zoë',
  '花子',
  'José María',
  'Nguyễn',
  "D'Arcy",
  'Олена',
  'Anne-Sophie',
  'محمد',
  'Søren',
  'Ada',
]
const lastNames = [
  'Okafor-Łuczak',
  '山田',
  'García Márquez',
  'Văn An',
  "O'Neill",
  'Шевченко',
  'van der Berg',
  'العلي',
  'Ørsted',
  'Lovelace',
]
const countries = ['NG', 'JP', 'MX', 'VN', 'IE', 'UA', 'NL', 'EG', 'DK', 'United Kingdom']

/** Somebody who asks once, and what became of it. */
export type Sender = {
  /** Where they seem to be, for a server that trusts this machine as its proxy. */
  readonly network: string
  readonly email: string
  readonly body: string
  /** What was shown, for each time that it was sent and answered. */
  readonly receipts: string[]
  /** Where the last receipt is shown. */
  receiptPage?: string
  /** The other answers, and what cut the line. */
  readonly other: (number | string)[]
  slowestMs: number
}

/** A person unlike all others. */
export function newSender(message = 'May I start in spring & pay in two parts?\r\nThanks – 谢谢'): Sender {
  const id = randomBytes(5).toString('hex')
  const pick = <Item>(from: readonly Item[]) => from[randomBytes(1).readUInt8() % from.length] as Item
  const email = `asks.${id}@example.org`
  const fields = new URLSearchParams({
    salutation: pick(['', 'Dr.', 'Ms.']),
    first_name: pick(firstNames),
    last_name: `${pick(lastNames)} ${id}`,
    email,
    country: pick(countries),
    employer: pick(['', 'Lagos General', 'Müller & Söhne GmbH']),
    interest: pick(form.interest.options).value,
    message,
    from: '/',
  })
  for (const program of new Set([pick(form.programs.order), pick(form.programs.order)]))
    fields.append('programs', program)
  if (pick([true, false])) fields.append('consent_email', 'yes')
  return {
    network: `10.${randomBytes(3).join('.')}`,
    email,
    body: fields.toString(),
    receipts: [],
    other: [],
    slowestMs: 0,
  }
}

/** Presses the button once; a line that breaks is noted, not thrown. */
export async function send(origin: string, sender: Sender): Promise<RawAnswer | null> {
  const startedAt = performance.now()
  try {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Forwarded-For': sender.network,
    }
    const answer = await ask(`${origin}/inquire`, headers, 'POST', sender.body)
    sender.slowestMs = Math.max(sender.slowestMs, Math.round(performance.now() - startedAt))
    const receipt = /^\/receipts\/(R-[0-9A-Z-]{14})\//.exec(answer.headers.location ?? '')?.[1]
    if (answer.status === 303 && receipt) {
      sender.receipts.push(receipt)
      sender.receiptPage = `${origin}${answer.headers.location}`
    } else sender.other.push(answer.status)
    return answer
  } catch (error) {
    sender.other.push(error instanceof Error && 'code' in error ? String(error.code) : String(error))
    return null
  }
}

/** Fifty new people a second, until `stop`. */
export function startSending(origin: string, perSecond = 50) {
  const senders: Sender[] = []
  const underway = new Set<Promise<unknown>>()
  const timer = setInterval(() => {
    const sender = newSender()
    senders.push(sender)
    const sending = send(origin, sender).finally(() => underway.delete(sending))
    underway.add(sending)
  }, 1000 / perSecond)
  const answered = () => senders.filter((each) => each.receipts.length > 0).length
  return {
    senders,
    answered,
    /** Ends the load; resolves once all that was sent is answered or cut off. */
    async stop(): Promise<Sender[]> {
      clearInterval(timer)
      await Promise.all(underway)
      return senders
    },
  }
}
export type Sending = ReturnType<typeof startSending>

/** Who saw no receipt presses the button again, a few at a time. */
export async function sendAgain(origin: string, senders: readonly Sender[]): Promise<number> {
  const again = senders.filter((each) => each.receipts.length === 0)
  for (let at = 0; at < again.length; at += 10) {
    await Promise.all(again.slice(at, at + 10).map((sender) => send(origin, sender)))
  }
  return again.length
}

/** Whether the page to which the last of them was led shows the number. */
export async function seesReceiptPage(senders: readonly Sender[]): Promise<boolean> {
  const last = senders.findLast((each) => each.receiptPage)
  const page = await ask(last?.receiptPage ?? '')
  return page.status === 200 && page.body.includes(last?.receipts.at(-1) ?? '')
}
