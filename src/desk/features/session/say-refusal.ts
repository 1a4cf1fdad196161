import { DeskFailure } from '../../api.ts'
import { sayFailure } from '../../ui/failure.tsx'

/** Before anyone is signed in, a refusal is about what was shown, not about the reader's role: the core's own words tell most. */
export const sayRefusal = (error: unknown): string =>
  error instanceof DeskFailure && error.message !== '' ? error.message : sayFailure(error)
