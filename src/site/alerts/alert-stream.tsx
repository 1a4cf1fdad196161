import type { IncomingMessage, ServerResponse } from 'node:http'
import { renderToStaticMarkup } from 'react-dom/server'
import { isEmergency, isShownOn, type Alert } from '../../core/alerts/index.ts'
import type { Language } from '../../kernel/languages.ts'
import { loadTexts, ownTexts, speaking } from '../../messages/message.ts'
import type { Log } from '../../platform/log/log.ts'
import { addressBucket, type ClientAddressReader } from '../../platform/http/client-address.ts'
import { repeatEvery } from '../../platform/process/repeat-every.ts'
import { AlertBanner } from '../components/alert-banner.tsx'
import type { AlertBoard } from './alert-board.ts'
import { linkWithin, ownUnless, visitedTexts } from '../visited-language.ts'
import { alertStreamAsked } from './alert-stream-path.ts'

/** Far below what connections cost in memory; beyond it a page is told to come back, and shows what it was sent with. */
const maxStreams = 20_000
/** A lecture hall behind one address, and not a program that takes every place. */
const maxOfOneAddress = 1_000
/** Shorter than the front waits for a connection that stands still. */
const beatMs = 25_000
/** A reader that takes nothing more is let go before it fills the memory. */
const maxUnread = 64 * 1024

/** Empty for the school's own language. */
type Visited = Language | ''
type Reader = { readonly address: string; readonly language: Visited }

type Options = {
  board: Pick<AlertBoard, 'liveHere' | 'own' | 'subscribe'>
  headers: Readonly<Record<string, string>>
  addressOf: ClientAddressReader
  /** Ends all streams. */
  stopping: AbortSignal
  log: Log
}

/**
 * Server-sent events named `alerts`: all that are shown, as soon as one begins, changes or ends, and at the beginning.
 * Each is `{ id, revision, pages, isGravest, html }`, in the language of the address. On bare Node, for ten thousand pages stay open at once.
 */
export function createAlertStream({ board, headers, addressOf, stopping, log }: Options) {
  const open = new Map<ServerResponse, Reader>()
  const byAddress = new Map<string, number>()
  /** What was said last in each language in which pages are open. */
  const events = new Map<Visited, Buffer>()
  const turns = new Map<Visited, symbol>()

  /** Makes the event of a language, and sends it where it differs from the last. Of two at once the later one tells. */
  async function renew(language: Visited): Promise<void> {
    const turn = Symbol(language)
    turns.set(language, turn)
    const event = await eventIn(language)
    if (turns.get(language) !== turn || !event || events.get(language)?.equals(event)) return
    events.set(language, event)
    for (const [res, reader] of open) if (reader.language === language) send(res, event)
  }

  async function eventIn(language: Visited): Promise<Buffer | null> {
    const texts = language === '' ? ownTexts() : visitedTexts(await loadTexts(language))
    return speaking(texts, async () => {
      const live = await board.liveHere()
      return live && eventOf(live)
    })
  }

  function eventOf(live: readonly Alert[]): Buffer {
    const told = live.map((alert) => {
      const own = ownUnless(alert.locale !== undefined, { own: board.own() })
      return {
        id: `alert-${alert.key}`,
        revision: alert.revisionId,
        pages: alert.summary.pages?.length ? alert.summary.pages : null,
        isGravest: isEmergency(alert) && isShownOn(alert, '/'),
        html: linkWithin(renderToStaticMarkup(<AlertBanner alert={alert} own={own} />)),
      }
    })
    return Buffer.from(`event: alerts\ndata: ${JSON.stringify(told)}\n\n`)
  }

  function send(res: ServerResponse, bytes: Buffer): void {
    if (res.writableLength > maxUnread) res.destroy()
    else res.write(bytes)
  }

  const forget = board.subscribe(() => {
    const heard = new Set([...open.values()].map((reader) => reader.language))
    // What was said in the others is old now, and so is what is being made.
    for (const language of turns.keys())
      if (!heard.has(language)) {
        turns.delete(language)
        events.delete(language)
      }
    for (const language of heard) void renew(language)
  })
  const beat = Buffer.from(':\n\n')
  const beats = repeatEvery(beatMs, () => open.forEach((_, res) => send(res, beat)), {
    name: 'alerts.beat',
    log,
  })
  stopping.addEventListener('abort', () => {
    forget()
    void beats.stop()
    for (const res of open.keys()) res.end()
  })

  function isFull(address: string): boolean {
    return open.size >= maxStreams || (byAddress.get(address) ?? 0) >= maxOfOneAddress
  }

  function close(res: ServerResponse): void {
    const reader = open.get(res)
    if (!reader) return
    open.delete(res)
    const left = (byAddress.get(reader.address) ?? 1) - 1
    if (left > 0) byAddress.set(reader.address, left)
    else byAddress.delete(reader.address)
  }

  return {
    count: () => open.size,
    serve(req: IncomingMessage, res: ServerResponse): boolean {
      const language = alertStreamAsked(req.url ?? '')
      if (language === null || req.method !== 'GET') return false
      const address = addressBucket(addressOf(req))
      if (stopping.aborted || isFull(address)) {
        res.writeHead(503, { ...headers, 'Retry-After': '60', 'Content-Length': '0' }).end()
        return true
      }
      // Proxies that gather answers would hold the events back (nginx reads the last).
      res.writeHead(200, {
        ...headers,
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      })
      open.set(res, { address, language })
      byAddress.set(address, (byAddress.get(address) ?? 0) + 1)
      res.on('close', () => close(res))
      // By chance, so that ten thousand pages do not come back at once after a restart.
      res.write(`retry: ${2_000 + Math.round(Math.random() * 6_000)}\n`)
      const event = events.get(language)
      if (event) res.write(event)
      else void renew(language)
      return true
    },
  }
}
