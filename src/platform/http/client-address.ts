import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import { memoize } from '../../kernel/memo.ts'

export type ClientAddressReader = (req: IncomingMessage) => string

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Range = [Address, number]

/**
 * The address of the client: that of the connection, or, where it comes from a trusted proxy, the nearest one
 * in `X-Forwarded-For` that is not itself a trusted proxy. What stands left of it anyone could have written.
 * @throws where a trusted proxy is neither an address nor a range (`10.0.0.0/8`)
 */
export function createClientAddressReader(trustedProxies: readonly string[]): ClientAddressReader {
  const trusted = trustedProxies.map(readRange)
  const isTrusted = (address: Address) =>
    trusted.some(
      ([range, bits]) => range.kind() === address.kind() && address.match(range as ipaddr.IPv4, bits),
    )

  return (req) => {
    let current = readAddress(req.socket.remoteAddress)
    if (!current) return 'unknown'
    if (trusted.length === 0 || !isTrusted(current)) return current.toString()
    const forwarded = String(req.headers['x-forwarded-for'] ?? '').split(',')
    for (const hop of forwarded.reverse()) {
      const address = readAddress(hop)
      if (!address) break
      current = address
      if (!isTrusted(address)) break
    }
    return current.toString()
  }
}

export const isAddressRange = (text: string): boolean => parseRange(text) !== null

/** What limits count as one client: an IPv4 address, or the /64 that one IPv6 subscriber has. */
export function addressBucket(text: string): string {
  const address = readAddress(text)
  if (!address) return text
  if (address.kind() === 'ipv4') return address.toString()
  const parts = (address as ipaddr.IPv6).parts.slice(0, 4)
  return `${new ipaddr.IPv6([...parts, 0, 0, 0, 0])}/64`
}

// Proxies and their clients come again and again. What is longer than any address would only fill the memory.
const readAddress = (text = ''): Address | null =>
  text.length < 64 ? readKnownAddress(text) : parseAddress(text)
const readKnownAddress = memoize(1_000, parseAddress)

// An IPv4 client on a dual-stack socket shows as ::ffff:192.0.2.1; `process` makes it IPv4 again.
function parseAddress(text: string): Address | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
  return isAddress(bare) ? ipaddr.process(bare) : null
}

// The library also reads "10" and "0x7f.1" as addresses.
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)
}

function readRange(text: string): Range {
  const range = parseRange(text)
  if (!range) throw new RangeError(`${JSON.stringify(text)} is neither an address nor a range of addresses`)
  return range
}

function parseRange(text: string): Range | null {
  const [, base = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? []
  const address = readAddress(base)
  const most = address?.kind() === 'ipv4' ? 32 : 128
  const length = bits === undefined ? most : Number(bits)
  return address && length <= most ? [address, length] : null
}
