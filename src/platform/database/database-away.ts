import { AppError } from '../../kernel/errors.ts'

/**
 * The database did not do what it was asked, for a reason that will pass: no connection, too slow, locked, full or read-only. Made here
 * alone, from what pg threw, so that a bug is never taken for an outage.
 */
export class DatabaseAway extends AppError {
  /** Nothing came back at all. Otherwise the database is there, and could not do this one thing in time. */
  readonly isConnectionLost: boolean

  constructor(cause: unknown, { isConnectionLost = true } = {}) {
    super('unavailable', 'The database does not answer at the moment. Try again in a minute.', {}, { cause })
    this.name = 'DatabaseAway'
    this.isConnectionLost = isConnectionLost
  }
}

/** What pg, or Drizzle on top of it, threw: as `DatabaseAway` where that is what it tells, else as it was. */
export function classifyError(error: unknown): unknown {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if (each instanceof DatabaseAway) return each
    const verdict = judge(each)
    if (verdict) return new DatabaseAway(each, { isConnectionLost: verdict === 'lost' })
  }
  return error
}

/** Runs `act`, which calls pg and nothing else, and throws `DatabaseAway` for what is one. */
export async function throwingAway<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw classifyError(error)
  }
}

function judge(error: Error): 'lost' | 'busy' | null {
  if (!('code' in error) || typeof error.code !== 'string') return judgeMessage(error)
  if (systemErrors.has(error.code) || /^(08|57P)/.test(error.code)) return 'lost'
  if (error.code in busyStates || error.code.startsWith('53')) return 'busy'
  return null
}

/** pg gives its own errors neither a code nor a class. Only whole messages count: a part of one may stand in any other error. */
function judgeMessage({ message }: Error): 'lost' | 'busy' | null {
  if (lostMessages.has(message)) return 'lost'
  return message === poolExhausted ? 'busy' : null
}

/** What the operating system says of a connection that cannot be made or is cut (`ENOENT`: a socket file that is gone). */
const systemErrors = new Set([
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ETIMEDOUT',
])

/** SQLSTATE codes, beside the whole class 53, of a server that answers and cannot do this now. */
const busyStates: Readonly<Record<string, string>> = {
  '25006': 'read-only, as after a failover',
  '25P03': 'idle in a transaction for too long',
  '55P03': 'a lock was not free in time',
  '57014': 'a statement took too long',
}

const poolExhausted = 'timeout exceeded when trying to connect'
const lostMessages = new Set([
  'Cannot use a pool after calling end on the pool',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Connection terminated',
  'Connection terminated due to connection timeout',
  'Connection terminated unexpectedly',
  'Query read timeout',
  'timeout expired',
])
