import { contactOf } from '../core/content/index.ts'
import type { Intake, Outcome } from '../core/intake/index.ts'
import { spokenLocale, t } from '../messages/message.ts'
import { addressBucket } from '../platform/http/client-address.ts'
import type { PlainAnswer, PlainHandler } from '../platform/http/front.ts'
import { answerFailure } from './failure.tsx'
import type { PageMakers } from './page-makers.tsx'
import type { FormState } from './shown-form.ts'
import { personal, renderPage } from './render.ts'

type Deps = {
  pages: PageMakers
  intake: Intake
  css: readonly string[]
  /** For the form in a frame of another site: the policy of pages that these origins may frame. */
  embedded?: (origins: readonly string[]) => string
}

/** `POST /inquire`: on to the receipt, or the page it was posted from with everything typed still there. */
export function createInquiryPost({ pages, intake, css, embedded }: Deps): PlainHandler {
  async function answer(outcome: Outcome): Promise<PlainAnswer> {
    if (outcome.kind === 'received') {
      const location = `/receipts/${outcome.receipt}/${outcome.token}${embedded ? '/embed' : ''}`
      return { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' }, body: '' }
    }
    const state = await stateAfter(outcome)
    // Whose page led here stays in the title, and stays known once it is sent.
    const { program_page: about, ...source } = outcome.source
    const page =
      outcome.from === '/' && !embedded
        ? await pages.landing(state)
        : await pages.inquire(about === undefined ? [] : [about], state, source, embedded !== undefined)
    return {
      status: outcome.kind === 'mistaken' ? 422 : 503,
      headers: embedded
        ? { ...personal, 'Content-Security-Policy': embedded(page.framedBy ?? []) }
        : personal,
      body: renderPage(page.element),
    }
  }

  async function stateAfter(outcome: Exclude<Outcome, { kind: 'received' }>): Promise<FormState> {
    const { draft } = outcome
    if (outcome.kind === 'mistaken') return { draft, mistakes: outcome.mistakes }
    const { data } = await pages.settings()
    return { draft, mistakes: {}, notice: t('not-kept.text', { email: contactOf(data).email }) }
  }

  return async (bindings) => {
    bindings.route = '/inquire'
    const contentType = bindings.incoming.headers['content-type'] ?? ''
    try {
      const place = addressBucket(bindings.clientAddress)
      return await answer(
        await intake.submit({ body: bindings.body, contentType, place, locale: spokenLocale() }),
      )
    } catch (error) {
      return { headers: personal, ...answerFailure(error, bindings, css) }
    }
  }
}
