import { lookup as lookUp, type LookupAddress } from 'node:dns'
import http, { type RequestOptions } from 'node:http'
import https from 'node:https'
import ipaddr from 'ipaddr.js'

/** Why no server answered. `private`: the name leads into a network that is not public, where we ask nothing. */
export type NoAnswer = 'name' | 'refused' | 'timeout' | 'certificate' | 'private' | 'redirects' | 'other'
export type Answer = { readonly status: number } | { readonly failure: NoAnswer }

type Options = {
  /** Who asks, and where that is explained. */
  readonly userAgent: string
  /** Asks addresses of private networks and of this machine too: for tests, and for a school's own network. */
  readonly mayAskPrivate: boolean
  readonly timeoutMs: number
}

const maxRedirects = 5

/**
 * Asks whether something stands at a web address: by HEAD, then by GET where a server does not know or like HEAD; follows
 * redirects, and reads no body. Every name is looked up once, and the connection goes to what was looked up: an address
 * that editors typed must not reach what only this machine can reach.
 */
export async function askAddress(address: string, options: Options): Promise<Answer> {
  const signal = AbortSignal.timeout(options.timeoutMs)
  const head = await follow(address, 'HEAD', options, signal)
  if ('status' in head ? head.status < 400 : head.failure === 'private' || head.failure === 'name')
    return head
  return follow(address, 'GET', options, signal)
}

type Method = 'HEAD' | 'GET'

async function follow(
  address: string,
  method: Method,
  options: Options,
  signal: AbortSignal,
): Promise<Answer> {
  let next = address
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (!URL.canParse(next)) return { failure: 'other' }
    const url = new URL(next)
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return { failure: 'other' }
    if (!options.mayAskPrivate && isPrivate(url.hostname.replace(/^\[|\]$/g, '')))
      return { failure: 'private' }
    try {
      const { status, location } = await askOnce(url, method, options, signal)
      if (status < 300 || status >= 400 || location === undefined) return { status }
      next = URL.canParse(location, url) ? new URL(location, url).href : ''
    } catch (error) {
      return { failure: failureOf(error, signal) }
    }
  }
  return { failure: 'redirects' }
}

type Told = { status: number; location: string | undefined }

function askOnce(url: URL, method: Method, options: Options, signal: AbortSignal): Promise<Told> {
  const { promise, resolve, reject } = Promise.withResolvers<Told>()
  const request = (url.protocol === 'https:' ? https : http).request(url, {
    method,
    signal,
    // One connection a question, which ends with its answer.
    agent: false,
    headers: { 'user-agent': options.userAgent, accept: '*/*' },
    ...(options.mayAskPrivate ? {} : { lookup: lookUpPublic }),
  })
  request.on('response', (response) => {
    resolve({ status: response.statusCode ?? 0, location: response.headers.location })
    response.destroy()
  })
  // Also of what comes after the answer, which ends nothing any more.
  request.on('error', reject)
  request.end()
  return promise
}

class PrivateAddress extends Error {}

/** As `dns.lookup`, for names that lead to public addresses alone. */
const lookUpPublic: NonNullable<RequestOptions['lookup']> = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? []
    if (error) callback(error, '')
    else if (!first || found.some(({ address }) => isPrivate(address))) callback(new PrivateAddress(), '')
    else if (options.all) callback(null, found)
    else callback(null, first.address, first.family)
  })
}

/** Of a numeric address alone; a name is judged by what it leads to. */
function isPrivate(host: string): boolean {
  if (!ipaddr.isValid(host)) return false
  return ipaddr.process(host).range() !== 'unicast'
}

function failureOf(error: unknown, signal: AbortSignal): NoAnswer {
  if (error instanceof PrivateAddress) return 'private'
  if (signal.aborted) return 'timeout'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_NODATA') return 'name'
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'refused'
  if (code === 'ETIMEDOUT') return 'timeout'
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code)) return 'certificate'
  return 'other'
}
