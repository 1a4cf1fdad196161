import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Handle = (req: IncomingMessage, res: ServerResponse) => void

/** Far more than any client that reads its answers sends ahead; browsers send one at a time. */
const maxWaiting = 32

/**
 * Handles the requests of one connection one after another, each once the answer before it has left, and cuts a connection that sends
 * more than 32 ahead. Node hands over all that arrive, so that a client that reads nothing could make it hold hundreds of answers.
 */
export function inTurn(handle: Handle): Handle {
  const latest = new WeakMap<Socket, ServerResponse>()
  const waiting = new WeakMap<ServerResponse, number>()

  return (req, res) => {
    const before = latest.get(req.socket)
    latest.set(req.socket, res)
    // Node gives a response its connection when its turn has come.
    if (res.socket !== null || before === undefined) return handle(req, res)
    const ahead = (waiting.get(before) ?? 0) + 1
    waiting.set(res, ahead)
    if (ahead > maxWaiting) return void req.socket.destroy()
    before.once('close', () => {
      waiting.set(res, 0)
      if (!req.socket.destroyed) handle(req, res)
    })
  }
}
