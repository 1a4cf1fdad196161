import type { Actor, Ctx } from '../../core/context.ts'
import type { Language } from '../../kernel/languages.ts'
import type { FrontBindings } from '../../platform/http/bindings.ts'

/** What every handler of the desk's API finds: `c.env` from the front, `c.var.ctx` with the person who is signed in. */
export type DeskEnv = {
  Bindings: FrontBindings
  Variables: {
    ctx: Ctx
    /** Of the person who is signed in; null for a visitor. */
    sessionId: string | null
    /** What they chose to be spoken to in. */
    language: Language | null
    /** The session's role demands a second factor that it did not show. */
    isHeld: boolean
  }
}

/** @throws AppError `unavailable` while there is no database */
export type ContextFor = (actor: Actor, requestId: string) => Ctx
