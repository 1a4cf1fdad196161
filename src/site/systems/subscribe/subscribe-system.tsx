import type { Context } from 'hono'
import { askToSubscribe } from '../../../core/subscriptions/index.ts'
import { AppError, isUnavailable } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { t } from '../../../messages/message.ts'
import { seeOther } from '../../posted-form.ts'
import type { SiteEnv, SiteSystem, SystemTools } from '../../system.ts'
import { nothingTyped, offerIn, readTyped, wantedOffer, type Typed } from './newsletter-offer.ts'
import { SubscribePage, type SubscribeErrors } from './subscribe-page.tsx'

/** Subscribing to the newsletter. A new subscriber goes on at `/email`, which stays where it is wherever this page moves. */
export const subscribeSystem: SiteSystem = {
  name: 'subscribe',
  needs: 'newsletter',
  routes(app, tools) {
    app.get('/', (c) => tools.cached(c, () => makePage(c, tools, nothingTyped)))

    app.post('/', async (c) => {
      const typed = readTyped(c.env.body)
      try {
        // A program learns as little as anyone.
        const id = typed.isRobot ? newId() : await ask(c, tools, typed)
        return seeOther(`/email/check/${id}`)
      } catch (error) {
        const isAway = isUnavailable(error)
        if (!isAway && !(error instanceof AppError && error.code === 'invalid')) throw error
        const errors = isAway ? {} : wordsOf((error as AppError).fields)
        const page = await makePage(c, tools, typed, errors, isAway ? t('subscribe.away') : undefined)
        return tools.show(c, page, isAway ? 503 : 422)
      }
    })
  },
}

async function ask(c: Context<SiteEnv>, tools: SystemTools, typed: Typed): Promise<string> {
  const content = await tools.read({ lists: [], documents: [{ type: 'settings', key: 'school' }] })
  const locale = content.get('settings', 'school')?.data.language ?? 'en'
  const { email, topics, programs } = typed
  return askToSubscribe(tools.ctx(c), { email, topics, programs, locale, networkKey: tools.networkOf(c) })
}

async function makePage(
  c: Context<SiteEnv>,
  tools: SystemTools,
  typed: Typed,
  errors: SubscribeErrors = {},
  notice?: string,
) {
  const { made, content, frame, page, path, crumbs } = await tools.load(c, wantedOffer)
  const offer = offerIn(content)
  return made(
    <SubscribePage
      frame={frame}
      page={page}
      path={path}
      crumbs={crumbs}
      offer={offer}
      typed={typed}
      errors={errors}
      notice={notice}
    />,
    ['program', 'newsletter'],
  )
}

export const wordsOf = ({ email, topics }: Readonly<Record<string, string>>): SubscribeErrors => ({
  ...(email && { email: t('subscribe.mistake.email') }),
  ...(topics && { topics: t('subscribe.mistake.topics') }),
})
