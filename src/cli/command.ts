import type { Ctx } from '../core/context.ts'
import type { FileStore } from '../platform/files/file-store.ts'

/** Of alerts. */
export const optionNames = ['text', 'severity', 'minutes', 'kind', 'key'] as const
export type OptionName = (typeof optionNames)[number]

/** Backups as the command line handles them; folders are those of the machine. */
export type CliBackups = {
  /** @returns what was made, in words */
  make(folder: string): Promise<string>
  prove(backup: string): Promise<void>
  /** Restores into an empty database, applies the list of erased people, and holds mail that waited. @returns what came of it, in words */
  restore(backup: string): Promise<string>
}

/** Begins a school in a database without content. @returns how many documents were published; 0 where there was content already */
export type NewSchool = (beginning: 'empty' | 'small') => Promise<number>

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
  /** Where the pictures and recordings of the site are kept. */
  readonly files: FileStore
  /** Makes, restores and proves backups, without the database being asked first. */
  readonly backups: CliBackups
  readonly newSchool: NewSchool
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
