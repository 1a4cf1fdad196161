import type { Context } from 'hono'
import { eraseSubscriber } from '../../../core/erasure/index.ts'
import {
  changePreferences,
  confirmByCode,
  confirmByLink,
  createSubscriptionLinks,
  endSubscription,
  findRequest,
  findSubscription,
  subscriberPath,
  type Choice,
} from '../../../core/subscriptions/index.ts'
import { AppError } from '../../../kernel/errors.ts'
import { seeOther } from '../../posted-form.ts'
import type { SiteEnv, SiteFiles } from '../../system.ts'
import { ConfirmPage, EndPage, ErasedPage, OverPage, PreferencesPage, WaitingPage } from './email-pages.tsx'
import { offerIn, readCode, readTyped, wantedOffer, type Offer } from './newsletter-offer.ts'
import { wordsOf } from './subscribe-system.tsx'

/**
 * Where mail to subscribers leads: below `/email`, whatever the school's pages are, for old mail must still work. Only POST acts; it asks
 * for no cookie and no Origin, since the link is signed and mail programs unsubscribe by themselves (RFC 8058).
 */
export const emailRoutes: SiteFiles = (app, { read, open, show, ctx, secret }) => {
  const links = createSubscriptionLinks(secret)

  async function frameAndOffer() {
    const content = await read({
      lists: ['menu', 'alert', ...wantedOffer.lists],
      documents: [{ type: 'settings', key: 'school' }, ...wantedOffer.documents],
    })
    const { frame, made } = open(content)
    return {
      common: { frame, offer: offerIn(content) },
      made: (element: React.ReactElement) => made(element, []),
    }
  }

  /** The id, which every route has; its path stands in the log as a pattern, without the token. */
  function idIn(c: Context<SiteEnv>, pattern: string): string {
    c.env.route = pattern
    const id = c.req.param('id') ?? ''
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
      throw new AppError('not-found', 'There is no such page.')
    return id
  }

  const preferencesPath = (id: string) => subscriberPath('preferences', id, links.tokenFor('preferences', id))

  app.get('/email/check/:id', async (c) => {
    const requestId = idIn(c, '/email/check/:id')
    const { common, made } = await frameAndOffer()
    return show(c, made(<WaitingPage {...common} requestId={requestId} />))
  })

  app.post('/email/check/:id', async (c) => {
    const requestId = idIn(c, '/email/check/:id')
    const outcome = await confirmByCode(ctx(c), links, requestId, readCode(c.env.body))
    if ('id' in outcome) return seeOther(`${preferencesPath(outcome.id)}?done=confirmed`)
    const { common, made } = await frameAndOffer()
    return show(c, made(<WaitingPage {...common} requestId={requestId} refused={outcome.refused} />), 422)
  })

  app.get('/email/confirm/:id/:token', async (c) => {
    const id = idIn(c, '/email/confirm/:id/:token')
    const { token } = c.req.param()
    const request = await findRequest(ctx(c), links, id, token)
    const { common, made } = await frameAndOffer()
    if (!request) return show(c, made(<OverPage {...common} />), 410)
    return show(
      c,
      made(
        <ConfirmPage
          {...common}
          requestId={id}
          action={subscriberPath('confirm', id, token)}
          chosen={namesIn(common.offer, request)}
          email={request.email}
        />,
      ),
    )
  })

  app.post('/email/confirm/:id/:token', async (c) => {
    const id = idIn(c, '/email/confirm/:id/:token')
    const subscriptionId = await confirmByLink(ctx(c), links, id, c.req.param('token'))
    if (subscriptionId !== null) return seeOther(`${preferencesPath(subscriptionId)}?done=confirmed`)
    const { common, made } = await frameAndOffer()
    return show(c, made(<OverPage {...common} />), 410)
  })

  app.get('/email/preferences/:id/:token', (c) => {
    const done = ['confirmed', 'changed'].find((each) => each === c.req.query('done'))
    return preferences(c, { done: (done ?? null) as 'confirmed' | 'changed' | null })
  })

  app.post('/email/preferences/:id/:token', async (c) => {
    const id = idIn(c, '/email/preferences/:id/:token')
    const link = { id, token: c.req.param('token') }
    const typed = readTyped(c.env.body)
    const pressed = new URLSearchParams(c.env.body.toString())
    if (pressed.has('erase')) {
      await eraseSubscriber(ctx(c), links, link)
      const { common, made } = await frameAndOffer()
      return show(c, made(<ErasedPage {...common} />))
    }
    if (pressed.has('end')) {
      await endSubscription(ctx(c), links, 'preferences', link, 'preferences')
      return seeOther(subscriberPath('end', id, links.tokenFor('end', id)))
    }
    try {
      await changePreferences(ctx(c), links, link, typed)
      return seeOther(`${preferencesPath(id)}?done=changed`)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'invalid') throw error
      return preferences(c, { done: null, chosen: typed, error: wordsOf(error.fields).topics })
    }
  })

  type Shown = { done: 'confirmed' | 'changed' | null; chosen?: Choice; error?: string | undefined }

  async function preferences(c: Context<SiteEnv>, { done, chosen, error }: Shown) {
    const id = idIn(c, '/email/preferences/:id/:token')
    const token = c.req.param('token') ?? ''
    const subscription = await findSubscription(ctx(c), links, 'preferences', { id, token })
    const { common, made } = await frameAndOffer()
    const page = (
      <PreferencesPage
        {...common}
        subscription={subscription}
        chosen={chosen ?? subscription}
        action={subscriberPath('preferences', id, token)}
        done={done}
        error={error}
      />
    )
    return show(c, made(page), error ? 422 : 200)
  }

  app.get('/email/end/:id/:token', (c) => end(c))

  app.post('/email/end/:id/:token', async (c) => {
    const id = idIn(c, '/email/end/:id/:token')
    const isOneClick = new URLSearchParams(c.env.body.toString()).get('List-Unsubscribe') === 'One-Click'
    const link = { id, token: c.req.param('token') }
    await endSubscription(ctx(c), links, 'end', link, isOneClick ? 'one-click' : 'page')
    // Here and not elsewhere: a mail program follows no redirect (RFC 8058, 3.1).
    return end(c)
  })

  async function end(c: Context<SiteEnv>) {
    const id = idIn(c, '/email/end/:id/:token')
    const token = c.req.param('token') ?? ''
    const { isActive } = await findSubscription(ctx(c), links, 'end', { id, token })
    const { common, made } = await frameAndOffer()
    return show(
      c,
      made(
        <EndPage
          {...common}
          action={subscriberPath('end', id, token)}
          isActive={isActive}
          preferencesHref={preferencesPath(id)}
        />,
      ),
    )
  }
}

const namesIn = ({ newsletter, programs }: Offer, chosen: Choice): string[] => [
  ...newsletter.topics.filter(({ key }) => chosen.topics.includes(key)).map(({ name }) => name),
  ...programs.filter(({ key }) => chosen.programs.includes(key)).map(({ name }) => name),
]
