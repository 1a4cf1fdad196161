export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export type LogFields = Record<string, unknown>

export interface Log {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
  /** `info` for an event so frequent that formatting it counts: `fields` is JSON already, without its braces. */
  infoJson(event: string, fields: string): void
  /** The same for what happens thousands of times a second: what is added to equal ones until the next writing is one line with its `count`. */
  tally(event: string, fields: string): Tally
  /** Writes what is buffered, now. */
  flush(): void
}

export interface Tally {
  add(): void
}

interface LogOptions {
  level?: LogLevel
  /** Receives whole lines; standard output when left out. */
  write?: (lines: string) => void
}

const RANK: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3 }
const FLUSH_AFTER_MS = 200
const FLUSH_AT_CHARACTERS = 32_768
/** Lines are as many as the addresses that are asked for; past it the memory starts afresh. */
const MOST_TALLIES = 1_000

/**
 * One JSON line an event. Lines are gathered for up to 200 ms, so that a request line costs next to nothing;
 * an error is written at once, because what follows it may be a crash.
 */
export function createLog({ level = 'info', write = writeToStandardOutput }: LogOptions = {}): Log {
  let buffer = ''
  let timer: NodeJS.Timeout | undefined
  /** By their line; those in `counted` wait to be written. */
  const tallies = new Map<string, Tally>()
  let counted: { readonly line: string; count: number }[] = []

  function flush() {
    clearTimeout(timer)
    timer = undefined
    let lines = buffer
    buffer = ''
    for (const each of counted) {
      lines += infoLine(each.line, `,"count":${each.count}`)
      each.count = 0
    }
    counted = []
    if (lines) write(lines)
  }

  function record(at: LogLevel, event: string, fields?: LogFields) {
    if (RANK[at] < RANK[level]) return
    append(at, formatLine(at, event, fields))
  }

  function append(at: LogLevel, line: string) {
    buffer += line
    if (at === 'error' || buffer.length > FLUSH_AT_CHARACTERS) flush()
    else flushSoon()
  }

  function flushSoon() {
    timer ??= setTimeout(flush, FLUSH_AFTER_MS).unref()
  }

  function createTally(line: string): Tally {
    const counter = { line, count: 0 }
    return {
      add() {
        if (counter.count++ > 0) return
        counted.push(counter)
        flushSoon()
      },
    }
  }

  process.once('exit', flush)
  return {
    debug: (event, fields) => record('debug', event, fields),
    info: (event, fields) => record('info', event, fields),
    warn: (event, fields) => record('warn', event, fields),
    error: (event, fields) => record('error', event, fields),
    infoJson: (event, fields) => {
      if (RANK.info < RANK[level]) return
      append('info', infoLine(`"event":"${event}",${fields}`))
    },
    tally: (event, fields) => {
      if (RANK.info < RANK[level]) return { add: () => {} }
      const line = `"event":"${event}",${fields}`
      let tally = tallies.get(line)
      if (!tally) {
        tally = createTally(line)
        if (tallies.size >= MOST_TALLIES) tallies.clear()
        tallies.set(line, tally)
      }
      return tally
    },
    flush,
  }
}

function infoLine(fields: string, last = ''): string {
  return `{"level":"info","time":"${timeStamp()}",${fields}${last}}\n`
}

let stampedAt = 0
let stamp = ''

// Many lines fall into one millisecond.
function timeStamp(): string {
  const now = Date.now()
  if (now !== stampedAt) {
    stampedAt = now
    stamp = new Date(now).toISOString()
  }
  return stamp
}

function formatLine(level: LogLevel, event: string, fields?: LogFields): string {
  const head = { level, time: timeStamp(), event }
  try {
    return JSON.stringify({ ...head, ...fields }, errorsAsObjects) + '\n'
  } catch {
    return JSON.stringify({ ...head, unprintable: Object.keys(fields ?? {}) }) + '\n'
  }
}

// JSON.stringify makes {} of an Error and throws at a bigint.
function errorsAsObjects(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return withoutParameters(value)
  if (!(value instanceof Error)) return value
  const { name, stack, cause } = value
  const message = withoutParameters(value.message)
  return {
    name,
    message,
    stack: stack?.replace(value.message, () => message),
    ...('code' in value && { code: value.code }),
    ...(cause !== undefined && { cause }),
  }
}

/** Drizzle's message quotes what was sent to the database: names, addresses and texts have no place in a log. */
function withoutParameters(text: string): string {
  const at = text.indexOf('\nparams: ')
  return at < 0 ? text : text.slice(0, at)
}

let standardOutputGuarded = false

function writeToStandardOutput(lines: string) {
  if (!standardOutputGuarded) {
    // Whoever read our output may be gone (a killed launcher): that must not crash a server that is finishing its work.
    process.stdout.on('error', () => {})
    standardOutputGuarded = true
  }
  process.stdout.write(lines)
}
