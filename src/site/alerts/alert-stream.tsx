import type { IncomingMessage, ServerResponse } from 'node:http'
import { renderToStaticMarkup } from 'react-dom/server'
import { isEmergency, isShownOn, type Alert } from '../../core/alerts/index.ts'
import type { Log } from '../../platform/log/log.ts'
import { addressBucket, type ClientAddressReader } from '../../platform/http/client-address.ts'
import { repeatEvery } from '../../platform/process/repeat-every.ts'
import { AlertBanner } from '../components/alert-banner.tsx'
import type { AlertBoard } from './alert-board.ts'
import { alertStreamPath } from './alert-stream-path.ts'

/** Far below what connections cost in memory; beyond it a page is told to come back, and shows what it was sent with. */
const maxStreams = 20_000
/** A lecture hall behind one address, and not a program that takes every place. */
const maxOfOneAddress = 1_000
/** Shorter than the front waits for a connection that stands still. */
const beatMs = 25_000
/** A reader that takes nothing more is let go before it fills the memory. */
const maxUnread = 64 * 1024

type Options = {
  board: Pick<AlertBoard, 'live' | 'subscribe'>
  headers: Readonly<Record<string, string>>
  addressOf: ClientAddressReader
  /** Ends all streams. */
  stopping: AbortSignal
  log: Log
}

/**
 * Server-sent events named `alerts`: all that are shown, as soon as one begins, changes or ends, and at the beginning.
 * Each is `{ id, revision, pages, isGravest, html }`. On bare Node, for ten thousand pages stay open at once.
 */
export function createAlertStream({ board, headers, addressOf, stopping, log }: Options) {
  const open = new Map<ServerResponse, string>()
  const byAddress = new Map<string, number>()
  let event = eventOf(board.live() ?? [])
  let isKnown = board.live() !== null

  function eventOf(live: readonly Alert[]): Buffer {
    const told = live.map((alert) => ({
      id: `alert-${alert.key}`,
      revision: alert.revisionId,
      pages: alert.summary.pages?.length ? alert.summary.pages : null,
      isGravest: isEmergency(alert) && isShownOn(alert, '/'),
      html: renderToStaticMarkup(<AlertBanner alert={alert} />),
    }))
    return Buffer.from(`event: alerts\ndata: ${JSON.stringify(told)}\n\n`)
  }

  function send(res: ServerResponse, bytes: Buffer): void {
    if (res.writableLength > maxUnread) res.destroy()
    else res.write(bytes)
  }

  const forget = board.subscribe((live) => {
    event = eventOf(live)
    isKnown = true
    for (const res of open.keys()) send(res, event)
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
    const address = open.get(res)
    if (address === undefined) return
    open.delete(res)
    const left = (byAddress.get(address) ?? 1) - 1
    if (left > 0) byAddress.set(address, left)
    else byAddress.delete(address)
  }

  return {
    count: () => open.size,
    serve(req: IncomingMessage, res: ServerResponse): boolean {
      if (req.url !== alertStreamPath || req.method !== 'GET') return false
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
      open.set(res, address)
      byAddress.set(address, (byAddress.get(address) ?? 0) + 1)
      res.on('close', () => close(res))
      // By chance, so that ten thousand pages do not come back at once after a restart.
      res.write(`retry: ${2_000 + Math.round(Math.random() * 6_000)}\n`)
      if (isKnown) res.write(event)
      return true
    },
  }
}
