import pino, { type Logger } from 'pino'
import { gatherLines } from './gather-lines.ts'
import { describeError, withoutParameters } from './describe-error.ts'
import { writeToStandardOutput } from './standard-output.ts'
import { createTallies, type Tally } from './tallies.ts'

export type { Tally }
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export type LogFields = Readonly<Record<string, unknown>>

export type Log = {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  /** Wants a person. It is written at once, because what follows it may be a crash. */
  error(event: string, fields?: LogFields): void
  /** A log whose every line carries these fields: the id of one request or one job. */
  child(fields: LogFields): Log
  /** For what happens thousands of times a second: what is added to it between two writings is one line with its `count`. */
  tally(event: string, fields: LogFields): Tally
  /** Writes what is gathered, now. */
  flush(): void
}

type LogOptions = {
  level?: LogLevel
  /** Receives whole lines; standard output when left out. */
  write?: (lines: string) => void
}

/** One JSON line for each event, with ids and never with names, addresses or texts of people. Lines are gathered for up to 200 ms. */
export function createLog({ level = 'info', write = writeToStandardOutput }: LogOptions = {}): Log {
  const tallies = createTallies()
  const lines = gatherLines({ write, beforeWriting: tallies.writeCounts })
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: withoutSecrets },
    },
    lines,
  )
  process.once('exit', lines.flush)
  return asLog(logger)

  function asLog(logger: Logger): Log {
    return {
      debug: (event, fields) => logger.debug({ event, ...fields }),
      info: (event, fields) => logger.info({ event, ...fields }),
      warn: (event, fields) => logger.warn({ event, ...fields }),
      error(event, fields) {
        logger.error({ event, ...fields })
        lines.flush()
      },
      child: (fields) => asLog(logger.child(fields)),
      tally: (event, fields) =>
        tallies.find(JSON.stringify([event, fields]), {
          countsSoon: lines.flushSoon,
          write: (count) => logger.info({ event, ...fields, count }),
        }),
      flush: lines.flush,
    }
  }
}

function withoutSecrets(fields: Record<string, unknown>): Record<string, unknown> {
  for (const name in fields) {
    const value = fields[name]
    if (typeof value === 'string') fields[name] = withoutParameters(value)
    else if (value instanceof Error) fields[name] = describeError(value)
  }
  return fields
}
