import { domainToUnicode } from 'node:url'
import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { asMessage } from '../../src/platform/mail/relay.ts'
import { isLong } from './fault-length.ts'

const spy = 'spy@evil.example'
/** What names and addresses are made of: ends of lines and headers, lists, groups, routes, encoded words, marks that turn the direction. */
const pieces = [
  'Ann',
  'ann@example.org',
  spy,
  `<${spy}>`,
  `, ${spy}`,
  `; ${spy}`,
  `\r\nBcc: ${spy}`,
  `\nTo: ${spy}\n\n`,
  `\r\n\r\nBuy this`,
  `\r\n.\r\nRCPT TO:<${spy}>\r\n`,
  `\u2028Cc: ${spy}`,
  `\u0000`,
  `"`,
  `\\"`,
  `" <${spy}>, "`,
  `(a comment)`,
  `friends: ${spy};`,
  `@relay.example:${spy}`,
  `%40evil.example`,
  `=?utf-8?Q?=0ABcc:_spy=40evil.example?=`,
  `=?utf-8?B?${Buffer.from(`\nBcc: ${spy}`).toString('base64')}?=`,
  `=0D=0A`,
  `\u202egro.elpmaxe@nna`,
  '山田 花子',
  '👩🏽‍🎓',
  'é'.repeat(300),
  '.',
  '..',
  ' ',
  '\t',
  '@',
  '@@',
  '-oQ/tmp',
  'ann+tag',
  '[127.0.0.1]',
  'xn--',
]

/** The same numbers each time (mulberry32). */
function numbers(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The domain without capitals, which say nothing there (RFC 1034). */
function asServersRead(address: string): string {
  const [mailbox = '', domain = ''] = address.split('@')
  return `${mailbox}@${domain.toLowerCase()}`
}

test('of 10,000 hostile names and addresses no mail reaches anyone but its recipient, and none brings a header of its own', async () => {
  const total = isLong ? 10_000 : 1_000
  const next = numbers(7)
  const some = (most: number) =>
    Array.from(
      { length: 1 + Math.floor(next() * most) },
      () => pieces[Math.floor(next() * pieces.length)],
    ).join('')
  // Writes the mail as it would be sent, and hands it to nobody.
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const headersOf = async (message: NonNullable<ReturnType<typeof asMessage>>) => {
    const sent = await transport.sendMail(message)
    const whole = sent.message as Buffer
    const parsed = await PostalMime.parse(whole.subarray(0, whole.indexOf('\r\n\r\n') + 4))
    return { envelope: sent.envelope, parsed, names: parsed.headers.map(({ key }) => key).toSorted() }
  }
  const mail = (name: string, address: string) =>
    asMessage({
      messageId: '<1@school.example>',
      from: { name: 'The School', address: 'ask@school.example' },
      to: { name, address },
      subject: `Thank you, ${name}`,
      text: 'Dear reader',
      html: '<p>Dear reader</p>',
      automatic: 'replied',
    })
  const plain = mail('Ann', 'ann@example.org')
  if (!plain) throw new Error('a plain address was refused')
  const expected = (await headersOf(plain)).names
  let written = 0
  for (let count = 0; count < total; count++) {
    const name = some(4)
    // Half of them would be whole but for what the name holds.
    const address = next() < 0.5 ? `a${count}@example.org` : some(3)
    const message = mail(name, address)
    if (!message) continue
    written += 1
    const { envelope, parsed, names } = await headersOf(message)
    const about = JSON.stringify({ name, address })
    const [mailbox, domain = ''] = (envelope.to[0] ?? '').split('@')
    // Domains of other scripts are written in ASCII (RFC 5890).
    const reached = domain.includes('xn--') ? domainToUnicode(domain) || domain : domain
    // A mailbox with a dot at its beginning is written in quotation marks (RFC 5321, 4.1.2).
    const bare = mailbox?.replace(/^"(.*)"$/, '$1')
    expect([`${bare}@${reached}`, ...envelope.to.slice(1)], about).toEqual([asServersRead(address)])
    expect(envelope.from, about).toBe('ask@school.example')
    expect(names, about).toEqual(expected)
    expect(parsed.to, about).toHaveLength(1)
    if (/^[\x21-\x7e]+$/.test(address))
      expect(parsed.to?.[0]?.address?.replace(/^"(.*)"@/, '$1@'), about).toBe(asServersRead(address))
  }
  expect(written).toBeGreaterThan(total / 2)
})
