import type { IncomingMessage } from 'node:http'
import { AppError } from '../kernel/errors.ts'
import { errorStatus } from '../platform/http/error-status.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import { FailurePage, type FailureKind } from './pages/failure.tsx'
import { renderPage } from './render.ts'

type Request = Pick<FrontBindings, 'requestId' | 'log' | 'incoming'>

/** What a visitor gets for an error; a bug is written down, and tells nothing but a request id. */
export function answerFailure(error: unknown, { requestId, log, incoming }: Request, css: readonly string[]) {
  const status = error instanceof AppError ? errorStatus[error.code] : 500
  if (status === 500) log.error('request.failed', { error })
  return { status, body: errorPage(status, { requestId, incoming }, css) }
}

/** The page for what cannot be answered; it needs neither content nor database. */
export function errorPage(
  status: number,
  { requestId, incoming }: { requestId: string; incoming?: Pick<IncomingMessage, 'method'> },
  css: readonly string[],
): Buffer<ArrayBuffer> {
  return renderPage(
    <FailurePage
      requestId={requestId}
      kind={kindOf(status)}
      wasSent={incoming?.method === 'POST'}
      css={css}
    />,
  )
}

function kindOf(status: number): FailureKind {
  if (status === 503 || status === 429) return 'busy'
  if (status === 413) return 'too-large'
  return status < 500 ? 'unreadable' : 'failed'
}
