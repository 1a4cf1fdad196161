import type { Context } from 'hono'
import {
  addMessage,
  changeAddress,
  changePrograms,
  eraseMe,
  exportOwnData,
  findOwnPage,
  stopMail,
} from '../../../core/my-inquiry/index.ts'
import { createSubscriptionLinks, subscriberPath } from '../../../core/subscriptions/index.ts'
import {
  askForCode,
  codePurposes,
  createVisitLinks,
  endVisit,
  findLinked,
  openVisit,
  requireVisit,
  type Visit,
} from '../../../core/visits/index.ts'
import { cleanAddress } from '../../../kernel/email-address.ts'
import { AppError } from '../../../kernel/errors.ts'
import { t } from '../../../messages/message.ts'
import { seeOther } from '../../posted-form.ts'
import type { SiteEnv, SiteFiles } from '../../system.ts'
import { CodePage, LinkPage, SaidPage } from './my-pages.tsx'
import { MyInquiryPage, type Done } from './own-page.tsx'

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/**
 * One's own page, below `/my` whatever the school's pages are, for old mail must still work. Only POST acts. No cookie: the address
 * of the page is signed, is good for half an hour, and is sent nowhere as a referrer.
 */
export const myRoutes: SiteFiles = (app, tools) => {
  const { read, open, show, ctx, secret, networkOf } = tools
  const links = createVisitLinks(secret)
  const subscribers = createSubscriptionLinks(secret)

  async function frame() {
    const content = await read({
      lists: ['menu', 'alert'],
      documents: [{ type: 'settings', key: 'school' }],
    })
    const { frame, made } = open(content)
    return { frame, made: (element: React.ReactElement) => made(element, []) }
  }

  const fieldsOf = (c: Context<SiteEnv>) => new URLSearchParams(c.env.body.toString())
  const codeIn = (c: Context<SiteEnv>) => (fieldsOf(c).get('code') ?? '').slice(0, 20)

  function idIn(c: Context<SiteEnv>, name: string): string {
    const id = c.req.param(name) ?? ''
    if (!isId(id)) throw new AppError('not-found', 'There is no such page.')
    return id
  }

  app.get('/my/link/:receipt/:day/:token', (c) => linked(c))
  app.post('/my/link/:receipt/:day/:token', (c) => linked(c))

  async function linked(c: Context<SiteEnv>) {
    c.env.route = '/my/link/:receipt/:day/:token'
    const { receipt = '', day = '', token = '' } = c.req.param()
    const found = await findLinked(ctx(c), links, { receipt, day, token })
    const { frame: shown, made } = await frame()
    if (!found) {
      const page = <SaidPage frame={shown} title={t('my.link.over')} text={t('my.link.over.text')} />
      return show(c, made(page), 410)
    }
    if (c.req.method !== 'POST')
      return show(c, made(<LinkPage frame={shown} action={`/my/link/${receipt}/${day}/${token}`} />))
    const asked = { email: found.email, purpose: 'open', networkKey: networkOf(c) } as const
    return seeOther(`/my/code/${await askForCode(ctx(c), asked)}`)
  }

  app.get('/my/code/:id', async (c) => {
    c.env.route = '/my/code/:id'
    const id = idIn(c, 'id')
    const { frame: shown, made } = await frame()
    return show(c, made(<CodePage frame={shown} action={`/my/code/${id}`} purpose="open" />))
  })

  app.post('/my/code/:id', async (c) => {
    c.env.route = '/my/code/:id'
    const id = idIn(c, 'id')
    const opened = await openVisit(ctx(c), links, id, codeIn(c))
    if ('id' in opened) return seeOther(`/my/${opened.id}/${opened.token}`)
    const { frame: shown, made } = await frame()
    const page = <CodePage frame={shown} action={`/my/code/${id}`} purpose="open" refused={opened.refused} />
    return show(c, made(page), 422)
  })

  /** Runs what a visit may do; where the half hour is over, says so. */
  async function within(
    c: Context<SiteEnv>,
    pattern: string,
    act: (visit: Visit, path: string) => Promise<Response>,
  ) {
    c.env.route = pattern
    const [id, token] = [idIn(c, 'visit'), c.req.param('token') ?? '']
    try {
      return await act(await requireVisit(ctx(c), links, id, token), `/my/${id}/${token}`)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error
      const { frame: shown, made } = await frame()
      return show(c, made(<SaidPage frame={shown} title={t('my.over')} text={t('my.over.text')} />), 410)
    }
  }

  type Errors = React.ComponentProps<typeof MyInquiryPage>['errors']
  async function page(c: Context<SiteEnv>, visit: Visit, path: string, errors: Errors = {}) {
    const own = await findOwnPage(ctx(c), visit)
    const { frame: shown, made } = await frame()
    const done = (['added', 'programs', 'stopped'] as const).find((each) => each === c.req.query('done'))
    const { newsletter } = own
    const element = (
      <MyInquiryPage
        frame={shown}
        own={own}
        path={path}
        until={visit.expiresAt}
        done={(done ?? null) satisfies Done | null}
        errors={errors}
        newsletterHref={
          newsletter &&
          subscriberPath('preferences', newsletter.id, subscribers.tokenFor('preferences', newsletter.id))
        }
      />
    )
    return show(c, made(element), errors.text || errors.email ? 422 : 200)
  }

  app.get('/my/:visit/:token', (c) => within(c, '/my/:visit/:token', (visit, path) => page(c, visit, path)))

  app.post('/my/:visit/:token/add', (c) =>
    within(c, '/my/:visit/:token/add', async (visit, path) => {
      const fields = fieldsOf(c)
      const [inquiryId, text, key] = ['inquiry', 'text', 'key'].map((name) => fields.get(name) ?? '')
      if (!isId(inquiryId ?? '') || !isId(key ?? ''))
        throw new AppError('not-found', 'There is no such inquiry.')
      const message = { inquiryId: inquiryId ?? '', text: text ?? '', key: key ?? '' }
      try {
        await addMessage(ctx(c), visit, message)
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'invalid') throw error
        const words = error.fields['text'] === 'missing' ? t('my.add.missing') : t('my.add.too-long')
        return page(c, visit, path, { text: words, inquiryId: message.inquiryId, typed: message.text })
      }
      return seeOther(`${path}?done=added`)
    }),
  )

  app.post('/my/:visit/:token/programs', (c) =>
    within(c, '/my/:visit/:token/programs', async (visit, path) => {
      const fields = fieldsOf(c)
      const inquiryId = fields.get('inquiry') ?? ''
      if (!isId(inquiryId)) throw new AppError('not-found', 'There is no such inquiry.')
      const programs = [...fields].flatMap(([name, value]) => (name.startsWith('programs-') ? [value] : []))
      await changePrograms(ctx(c), visit, { inquiryId, programs: programs.slice(0, 100) })
      return seeOther(`${path}?done=programs`)
    }),
  )

  app.post('/my/:visit/:token/stop', (c) =>
    within(c, '/my/:visit/:token/stop', async (visit, path) => {
      await stopMail(ctx(c), visit)
      return seeOther(`${path}?done=stopped`)
    }),
  )

  app.post('/my/:visit/:token/end', (c) =>
    within(c, '/my/:visit/:token/end', async (visit) => {
      await endVisit(ctx(c), visit)
      const { frame: shown, made } = await frame()
      return show(c, made(<SaidPage frame={shown} title={t('my.over')} text={t('my.over.text')} />))
    }),
  )

  app.post('/my/:visit/:token/ask', (c) =>
    within(c, '/my/:visit/:token/ask', async (visit, path) => {
      const fields = fieldsOf(c)
      const purpose = codePurposes.find((each) => each === fields.get('purpose') && each !== 'open')
      if (!purpose) throw new AppError('not-found', 'There is no such page.')
      const { email: own } = await findOwnPage(ctx(c), visit)
      const email = purpose === 'address' ? cleanAddress(fields.get('email') ?? '').slice(0, 300) : own
      try {
        const asked = { email, purpose, visitId: visit.id, networkKey: networkOf(c) }
        return seeOther(`${path}/${purpose}/${await askForCode(ctx(c), asked)}`)
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'invalid') throw error
        return page(c, visit, path, { email: t('my.email.wrong') })
      }
    }),
  )

  for (const purpose of ['export', 'erase', 'address'] as const) {
    const pattern = `/my/:visit/:token/${purpose}/:code`
    const waiting = async (c: Context<SiteEnv>, path: string, refused?: 'wrong' | 'over' | 'too-many') => {
      const { frame: shown, made } = await frame()
      const action = `${path}/${purpose}/${idIn(c, 'code')}`
      const element = <CodePage frame={shown} action={action} purpose={purpose} refused={refused} />
      return show(c, made(element), refused ? 422 : 200)
    }
    app.get(pattern, (c) => within(c, pattern, (_visit, path) => waiting(c, path)))
    app.post(pattern, (c) =>
      within(c, pattern, async (visit, path) => {
        const given = { codeId: idIn(c, 'code'), typed: codeIn(c) }
        if (purpose === 'export') {
          const outcome = await exportOwnData(ctx(c), links, visit, given)
          if ('refused' in outcome) return waiting(c, path, outcome.refused)
          return c.body(JSON.stringify(outcome.data, null, 2), 200, {
            'Content-Type': 'application/json; charset=utf-8',
            'Content-Disposition': 'attachment; filename="my-data.json"',
            'Cache-Control': 'no-store',
          })
        }
        const act = purpose === 'erase' ? eraseMe : changeAddress
        const { refused } = await act(ctx(c), links, visit, given)
        if (refused) return waiting(c, path, refused)
        const { frame: shown, made } = await frame()
        const said =
          purpose === 'erase'
            ? { title: t('my.erased'), text: t('my.erased.text'), leadsOn: false }
            : { title: t('my.address.done'), text: t('my.address.done.text') }
        return show(c, made(<SaidPage frame={shown} {...said} />))
      }),
    )
  }
}
