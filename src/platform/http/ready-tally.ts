import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log, Tally } from '../log/log.ts'
import { pathOf } from './access-path.ts'

/** Counts answers from memory for the access log. For the commonest of them neither the line nor its key is made anew. */
export function createReadyTally(log: Log) {
  const tallies = new Map<string, Tally>()
  return (req: IncomingMessage, res: ServerResponse): void => {
    const url = req.url as string
    const isCommon = req.method === 'GET' && res.statusCode === 200
    const known = isCommon ? tallies.get(url) : undefined
    if (known) return known.add()
    const { method } = req
    const tally = log.tally('request', { method, path: pathOf(req), status: res.statusCode, ready: true })
    // Addresses with a query are as many as anyone likes.
    if (isCommon && !url.includes('?')) tallies.set(url, tally)
    tally.add()
  }
}
