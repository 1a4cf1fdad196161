import type { Ctx } from '../core/context.ts'

/** Of alerts. */
export const optionNames = ['text', 'severity', 'minutes', 'kind', 'key'] as const
export type OptionName = (typeof optionNames)[number]

/** What a command is given. */
export type Invocation = {
  readonly ctx: Ctx
  /** The word after the command's name. */
  readonly argument: string | undefined
  readonly isJson: boolean
  /** Says what would be done, and does nothing. */
  readonly isDryRun: boolean
  /** Who decided, and why; empty where it was not said. */
  readonly by: string
  readonly reason: string
  /** Where receipts shown, and inquiries that wait for the database, are kept. */
  readonly journalFolder: string
  /** Where alerts are started and ended on this server's own disk. */
  readonly alertsFolder: string
  /** What was given by name, such as `--severity`. */
  readonly option: (name: OptionName) => string | undefined
  /** Where the server of this machine listens. */
  readonly server: string
  /** The configured origin of the site. */
  readonly origin: string
  readonly secret: () => string
  readonly write: (text: string) => void
}

export type Command = {
  /** What is typed after `prospectus`. */
  readonly usage: string
  readonly purpose: string
  /** Without an argument the help is shown instead. */
  readonly needsArgument?: true
} & (
  | {
      /** @returns the exit code */
      readonly run: (invocation: Invocation) => Promise<number>
    }
  | {
      /** For the hour in which the database is away. */
      readonly runAlone: (invocation: AloneInvocation) => Promise<number>
    }
)

/** The same before anything of the database is asked. */
export type AloneInvocation = Omit<Invocation, 'ctx'> & {
  /** @throws where the database does not answer within seconds */
  readonly withDatabase: <Result>(act: (ctx: Ctx) => Promise<Result>) => Promise<Result>
}
