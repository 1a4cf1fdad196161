import { contactOf } from '../core/content/index.ts'
import type { Intake, Outcome } from '../core/intake/index.ts'
import { t } from '../messages/message.ts'
import { addressBucket } from '../platform/http/client-address.ts'
import type { FrontBindings } from '../platform/http/front.ts'
import type { FormState, PageMakers } from './page-makers.tsx'
import { renderPage } from './render.ts'

type Deps = { pages: PageMakers; intake: Intake }

const personal = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }

/** `POST /inquire`: on to the receipt, or the page it was posted from with everything typed still there. */
export function createInquiryPost({ pages, intake }: Deps) {
  async function answer(outcome: Outcome): Promise<Response> {
    if (outcome.kind === 'received') {
      const location = `/receipts/${outcome.receipt}/${outcome.token}`
      return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
    }
    const state = await stateAfter(outcome)
    const page = outcome.from === '/' ? await pages.landing(state) : await pages.inquire(null, state)
    return new Response(renderPage(page.element), {
      status: outcome.kind === 'mistaken' ? 422 : 503,
      headers: personal,
    })
  }

  async function stateAfter(outcome: Exclude<Outcome, { kind: 'received' }>): Promise<FormState> {
    const { draft } = outcome
    if (outcome.kind === 'mistaken') return { draft, mistakes: outcome.mistakes }
    const { data } = await pages.settings()
    return { draft, mistakes: {}, notice: t('not-kept.text', { email: contactOf(data).email }) }
  }

  return async (bindings: FrontBindings): Promise<Response> => {
    bindings.route = '/inquire'
    const contentType = bindings.incoming.headers['content-type'] ?? ''
    const place = addressBucket(bindings.clientAddress)
    return answer(await intake.submit({ body: bindings.body, contentType, place }))
  }
}
