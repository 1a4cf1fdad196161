import type { Context, Hono } from 'hono'
import { contactOf } from '../../../core/content/index.ts'
import {
  cancelRegistration,
  checkRegistration,
  createRegistrationLinks,
  findRegistration,
  readRegistration,
  registerForEvent,
  type PublishedEvent,
  type RegistrationDraft,
} from '../../../core/events/index.ts'
import { AppError } from '../../../kernel/errors.ts'
import { t } from '../../../messages/message.ts'
import { addressBucket } from '../../../platform/http/client-address.ts'
import { readFields, seeOther } from '../../posted-form.ts'
import type { SiteEnv, SystemTools } from '../../system.ts'
import { errorsFor } from './registration-form.tsx'
import { KnownAddressPage, RegistrationPage } from './registration-page.tsx'
import { keyForm, loadOne, makeEventPage, type TypedRegistration } from './show-event.tsx'

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Registering for an event, and what comes after it: the registration's own page, cancelling, the code at the door. */
export function addRegistrationRoutes(app: Hono<SiteEnv>, tools: SystemTools): void {
  const links = createRegistrationLinks(tools.secret)

  app.post(`/${keyForm}/register`, async (c) => {
    c.env.route = '/events/:key/register'
    const { event } = await loadOne(c, tools)
    const fields = readFields(c)
    const draft = readRegistration(fields)
    const checked = checkRegistration(draft, event.data.registration?.guests ?? 0)
    if ('mistakes' in checked) return again(c, tools, 422, { draft, errors: errorsFor(checked.mistakes) })
    const trap = fields.get('topic_note') ?? ''
    try {
      const registered = await registerForEvent(tools.ctx(c), {
        eventKey: event.key,
        registration: checked.registration,
        network: tools.networkOf(c),
        isDoubtful: trap !== '' || /https?:|www\./i.test(`${draft.first_name} ${draft.last_name}`),
        ask: (published) => ask(c, tools, published, draft, trap),
      })
      if (registered.kind === 'known') {
        const { shown, event } = await loadOne(c, tools)
        return tools.show(c, shown.made(<KnownAddressPage shown={shown} event={event} />))
      }
      return seeOther(`${event.path}/registrations/${registered.id}/${links.tokenFor(registered.id)}`)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.code !== 'conflict' && error.code !== 'unavailable') throw error
      const { shown, event } = await loadOne(c, tools)
      const notice =
        error.code === 'conflict'
          ? t('register.refused', { reason: reasonOf(event.data) })
          : t('register.not-kept', { email: contactOf(shown.frame.school).email })
      return again(c, tools, error.code === 'conflict' ? 409 : 503, { draft, errors: {}, notice })
    }
  })

  const registrationPath = `/${keyForm}/registrations/:id/:token`
  app.get(registrationPath, async (c) => {
    const { id, path } = requireSigned(c)
    const registration = await findRegistration(tools.ctx(c), id)
    if (!registration?.event) throw new AppError('not-found', 'There is no such registration.')
    const { shown, event } = await loadOne(c, tools, registration.event.key)
    return tools.show(
      c,
      shown.made(
        <RegistrationPage
          shown={shown}
          event={event}
          registration={registration}
          doorUrl={`${tools.origin}${event.path}/door/${id}/${links.doorTokenFor(id)}`}
          cancelHref={`${path}/cancel`}
        />,
      ),
    )
  })
  // Only this acts: programs that look at mail follow links, and post nothing.
  app.post(`${registrationPath}/cancel`, async (c) => {
    const { id, path } = requireSigned(c)
    await cancelRegistration(tools.ctx(c), id)
    return seeOther(path)
  })

  // The code of a registration: staff who are signed in check in with it, and nobody else gets any further.
  app.get(`/${keyForm}/door/:id/:token`, (c) => {
    c.env.route = '/events/:key/door/:id/:token'
    const { key, id, token } = c.req.param()
    if (!uuidForm.test(id) || !links.isDoorToken(id, token))
      throw new AppError('not-found', 'There is no such registration.')
    return seeOther(`/desk/events/${key}/check-in?id=${id}`)
  })

  function requireSigned(c: Context<SiteEnv>): { id: string; path: string } {
    c.env.route = '/events/:key/registrations/:id/:token'
    const { key = '', id = '', token = '' } = c.req.param() as Record<string, string>
    if (!uuidForm.test(id) || !links.isToken(id, token))
      throw new AppError('not-found', 'There is no such registration.')
    return { id, path: `${c.env.place?.path}/${key}/registrations/${id}/${token}` }
  }
}

async function again(
  c: Context<SiteEnv>,
  tools: SystemTools,
  status: 409 | 422 | 503,
  typed: TypedRegistration,
): Promise<Response> {
  return tools.show(c, await makeEventPage(c, tools, typed), status)
}

/** Why nobody can register: in the visitor's language, as the page says it. */
function reasonOf({ isCalledOff, registration }: PublishedEvent['data']): string {
  if (isCalledOff) return t('event.called-off.text')
  return registration ? t('register.closed') : t('event.free')
}

/** What a person has to do or say about it becomes an inquiry, which somebody answers. */
async function ask(
  c: Context<SiteEnv>,
  { enter }: SystemTools,
  { key, data }: PublishedEvent,
  { first_name, last_name, email, access_needs, question }: RegistrationDraft,
  honeypot: string,
): Promise<string | null> {
  if (access_needs === '' && question === '') return null
  const entered = await enter({
    channel: 'event',
    answers: {
      first_name,
      last_name,
      email,
      // An event for all programs is about none in particular.
      programs: data.programs.length <= 3 ? data.programs : [],
      message: question,
    },
    more: { event: `${data.title} (${data.date})`, ...(access_needs !== '' && { access_needs }) },
    from: `${c.env.place?.path}/${key}`,
    sender: { place: addressBucket(c.env.clientAddress), honeypot },
  })
  if (entered.kind === 'not-kept')
    throw new AppError('unavailable', 'Your registration cannot be kept at the moment.')
  return entered.kind === 'received' ? entered.receipt : null
}
