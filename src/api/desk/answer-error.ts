import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { AppError, type ErrorCode } from '../../kernel/errors.ts'
import { errorStatus } from '../../platform/http/error-status.ts'
import type { DeskEnv } from './desk-env.ts'

/** What the desk is told instead of an answer. `internal` says nothing but the number to quote. */
export type DeskError = {
  error:
    | { code: ErrorCode; message: string; fields: Readonly<Record<string, string>> }
    | { code: 'internal'; requestId: string }
}

export function answerError(thrown: Error, c: Context<DeskEnv>) {
  const error = asAppError(thrown)
  if (error) {
    const { code, message, fields } = error
    if (code === 'unavailable') c.env.log.warn('desk.unavailable', { error: String(thrown.cause ?? thrown) })
    return c.json<DeskError>({ error: { code, message, fields } }, errorStatus[code])
  }
  c.env.log.error('desk.failed', { error: thrown })
  return c.json<DeskError>({ error: { code: 'internal', requestId: c.env.requestId } }, 500)
}

/** The same for a request that no route was asked about, by its status. */
export function deskErrorFor(status: number, requestId: string): DeskError {
  if (status === errorStatus['too-large'])
    return { error: { code: 'too-large', message: 'This is more than the desk takes at once.', fields: {} } }
  if (status === errorStatus.unreadable)
    return { error: { code: 'unreadable', message: 'The request cannot be read.', fields: {} } }
  return { error: { code: 'internal', requestId } }
}

function asAppError(thrown: Error): AppError | null {
  if (thrown instanceof AppError) return thrown
  if (thrown instanceof HTTPException) return new AppError('unreadable', 'This is not JSON.')
  return null
}
