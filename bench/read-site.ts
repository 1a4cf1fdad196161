import { writeFileSync } from 'node:fs'
import http, { type OutgoingHttpHeaders } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BarePlan } from './bare-server.ts'
import type { SharedAnswers } from './people.ts'

const COPIED = ['content-type', 'content-length', 'content-encoding']
const READY_WITHIN_MS = 5000

/** Saves a page as the application sends it in each coding, for the bare server to send the same. @param prefix of its paths there */
export async function savePages(url: string, folder: string, prefix = ''): Promise<BarePlan['pages']> {
  const pages: BarePlan['pages'] = {}
  for (const encoding of ['identity', 'gzip', 'br']) {
    const { headers, body } = await getEncoded(url, encoding)
    const file = path.join(folder, prefix + encoding)
    writeFileSync(file, body)
    pages[`/${prefix}${encoding}`] = { file, headers: headers }
  }
  // What the bench asks to learn that a server has started.
  pages['/'] = pages[`/${prefix}identity`] as BarePlan['pages'][string]
  return pages
}

async function getEncoded(url: string, encoding: string) {
  const giveUpAt = Date.now() + READY_WITHIN_MS
  for (;;) {
    const answer = await get(url, encoding)
    // One that is being made smaller has a weak tag: the bare server would send more bytes than the application then does.
    const isFinal = !answer.etag?.startsWith('W/')
    if (isFinal && (answer.headers['content-encoding'] ?? 'identity') === encoding) return answer
    if (Date.now() > giveUpAt) throw new Error(`${url} does not come in ${encoding}`)
    await sleep(50) // It is being compressed.
  }
}

type Encoded = { headers: OutgoingHttpHeaders; etag: string | undefined; body: Buffer }

// `fetch` would decompress it.
function get(url: string, encoding: string): Promise<Encoded> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const headers = Object.entries(response.headers).filter(([name]) => COPIED.includes(name))
        const { etag } = response.headers
        resolve({ headers: Object.fromEntries(headers), etag, body: Buffer.concat(chunks) })
      })
    })
    request.on('error', reject)
  })
}

/** What every filled form has in common, as the form itself offers it. */
export async function readFormAnswers(url: string): Promise<SharedAnswers> {
  const html = await (await fetch(url)).text()
  const inputs = [...html.matchAll(/<input [^>]*>/g)].map(([input]) => ({
    type: attribute(input, 'type'),
    name: attribute(input, 'name'),
    value: attribute(input, 'value'),
  }))
  const valuesOf = (name: string) => inputs.filter((input) => input.name === name).map((input) => input.value)
  const [interest] = valuesOf('interest')
  const programs = valuesOf('programs').slice(0, 2)
  if (!interest || programs.length === 0) throw new Error(`${url} offers no programs or interests to choose`)
  const hidden = inputs.filter((input) => input.type === 'hidden').map(({ name, value }) => [name, value])
  return { programs, interest, hidden: Object.fromEntries(hidden) }
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
