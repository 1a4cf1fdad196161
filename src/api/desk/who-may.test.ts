import { expect, test } from 'vitest'
import { administrator, visitor } from '../../../test/support/database.ts'
import { openDesk } from '../../../test/support/desk.ts'
import { type Actor, staffRoles } from '../../core/context.ts'
import { newId } from '../../kernel/ids.ts'

const everyone = ['anonymous', ...staffRoles] as const
type Who = (typeof everyone)[number]

const inquirers: readonly Who[] = ['administrator', 'director', 'counselor']
const watchers: readonly Who[] = ['administrator', 'director']
const editors: readonly Who[] = ['administrator', 'editor']
const administrators: readonly Who[] = ['administrator']

/** The body or query without which a route refuses its input before it looks at who asks. */
type Route = { who: readonly Who[]; body?: object; query?: string }

/** What a counselor had on screen. */
const seen = { key: newId(), version: 1, lastAnswerId: null }

/** Every route of the desk's API, with those who may use it. A new route fails the test until it is placed here. */
const routes: Record<string, Route> = {
  'POST /setup': {
    who: everyone,
    body: { token: 'made up', name: 'Ada', email: 'ada@example.edu', password: 'p'.repeat(20) },
  },
  'POST /setup/link': { who: everyone, body: { token: 'made up' } },
  'POST /sign-in': { who: everyone, body: { email: 'ada@example.edu', password: 'wrong' } },
  'POST /sign-in/second': { who: everyone, body: { token: 'made up', code: '123456' } },
  'POST /sign-in/link': { who: everyone, body: { token: 'made up' } },
  'POST /access/sign-in-link': { who: everyone, body: { email: 'nobody@example.edu' } },
  'GET /sign-in/ways': { who: everyone },
  'POST /sign-in/oidc/begin': { who: everyone },
  'POST /sign-in/saml/begin': { who: everyone },
  'POST /sign-in/oidc': { who: everyone, body: { search: '' } },
  'POST /sign-in/saml': { who: everyone, body: { token: 'made up' } },
  'POST /sign-in/passkey-request': { who: everyone },
  'POST /sign-in/passkey': { who: everyone, body: { response: { id: 'made up' } } },
  'GET /account': { who: staffRoles },
  'POST /account/password': { who: staffRoles, body: { password: '', newPassword: 'p'.repeat(20) } },
  'POST /account/language': { who: staffRoles, body: { language: 'en' } },
  'GET /account/programs': { who: inquirers },
  'POST /account/programs': { who: inquirers, body: { programs: ['bioethics'] } },
  'POST /account/authenticator': { who: staffRoles, body: { password: '' } },
  'POST /account/authenticator/confirm': { who: staffRoles, body: { code: '123456' } },
  'POST /account/authenticator/remove': { who: staffRoles, body: { password: '' } },
  'POST /account/recovery-codes': { who: staffRoles, body: { password: '' } },
  'POST /account/passkey-request': { who: staffRoles, body: { password: '' } },
  'POST /account/passkeys': { who: staffRoles, body: { name: 'Laptop', response: {} } },
  'POST /account/passkeys/:id/name': { who: staffRoles, body: { name: 'Laptop' } },
  'POST /account/passkeys/:id/remove': { who: staffRoles, body: { password: '' } },
  'POST /sign-out': { who: everyone },
  'GET /session': { who: everyone },
  'GET /session/all': { who: staffRoles },
  'POST /session/end-others': { who: staffRoles },
  'POST /session/:id/end': { who: staffRoles },
  'GET /imports': { who: watchers },
  'POST /imports': { who: watchers, query: '?name=a.csv&source=fair' },
  'GET /imports/:id': { who: watchers },
  'POST /imports/:id/preview': { who: watchers, body: { mapping: ['email'] } },
  'POST /imports/:id/start': { who: watchers },
  'POST /imports/:id/cancel': { who: watchers },
  'GET /imports/:id/report': { who: watchers },
  'GET /people/export': { who: inquirers, query: '?format=csv' },
  'GET /keeping': { who: administrators },
  'GET /keeping/dry-run': { who: administrators, query: '?rule=discarded&months=12' },
  'POST /keeping/rules': { who: administrators, body: { rule: 'discarded', months: 12, expected: 0 } },
  'POST /keeping/rules/remove': { who: administrators, body: { rule: 'discarded' } },
  'POST /keeping/erase': { who: watchers, body: { personId: newId() } },
  'GET /people': { who: inquirers },
  'GET /people/doubles': { who: inquirers },
  'POST /people/merge': { who: inquirers, body: { keptId: newId(), goneId: newId() } },
  'POST /people/merges/:id/undo': { who: inquirers },
  'POST /people/pairs/:id/apart': { who: inquirers },
  'POST /people/pairs/:id/open': { who: inquirers },
  'POST /people/facts/:id/accept': { who: inquirers },
  'POST /people/facts/:id/decline': { who: inquirers },
  'POST /people/facts/:id/undo': { who: inquirers },
  'GET /people/:id': { who: inquirers },
  'GET /people/:id/doubles': { who: inquirers },
  'POST /people/:id/lifecycle': { who: inquirers, body: { from: 'inquired', to: 'applied' } },
  'POST /people/:id/split': { who: inquirers, body: { inquiryIds: [newId()] } },
  'GET /insight': { who: watchers, query: '?from=2026-03-01&to=2026-03-31' },
  'GET /insight/export': { who: watchers, query: '?from=2026-03-01&to=2026-03-31' },
  'GET /audit-log': { who: watchers },
  'GET /audit-log/colleagues': { who: watchers },
  'POST /audit-log/:id/undo': { who: watchers },
  'GET /audit-log/export': { who: watchers },
  'GET /inbox': { who: inquirers, query: '?show=open' },
  'GET /inbox/export': { who: inquirers, query: '?show=open' },
  'POST /inquiries': {
    who: inquirers,
    body: { channel: 'phone', last_name: 'O', email: 'o@example.org', message: 'x' },
  },
  'GET /inquiries/:id': { who: inquirers },
  'GET /inquiries/:id/thread': { who: inquirers },
  'POST /inquiries/:id/reply': { who: inquirers, body: { ...seen, text: 'Yes' } },
  'POST /inquiries/:id/answered-elsewhere': { who: inquirers, body: { ...seen, note: 'By telephone' } },
  'POST /inquiries/:id/undo-answer': { who: inquirers, body: { answerId: newId() } },
  'POST /inquiries/:id/claim': { who: inquirers, body: { from: null } },
  'POST /inquiries/:id/unclaim': { who: inquirers },
  'POST /inquiries/:id/close': { who: inquirers },
  'POST /inquiries/:id/reopen': { who: inquirers },
  'POST /inquiries/:id/check': { who: inquirers, body: { text: 'Dear' } },
  'POST /inquiries/:id/questions': { who: inquirers, body: { question: 'When?', state: 'answered' } },
  'POST /inquiries/:id/files': { who: inquirers, query: '?name=a.txt', body: {} },
  'POST /inquiries/:id/files/remove': { who: inquirers, body: { fileId: newId() } },
  'POST /inquiries/:id/signature': { who: inquirers, body: { text: 'Cleo' } },
  'GET /inquiries/:id/files/:fileId': { who: inquirers },
  'GET /inquiries/:id/incoming/:mailId/:at': { who: inquirers },
  'GET /inquiries/:id/draft': { who: inquirers },
  'POST /inquiries/:id/draft': { who: inquirers, body: { key: newId(), text: 'Dear', version: 0 } },
  'POST /inquiries/:id/presence': { who: inquirers, body: { tab: newId(), doing: 'looking' } },
  'POST /inquiries/:id/notes': { who: inquirers, body: { key: newId(), text: 'Called' } },
  'POST /inquiries/:id/notes/edit': { who: inquirers, body: { noteId: newId(), text: 'Called', version: 1 } },
  'POST /inquiries/:id/notes/remove': { who: inquirers, body: { noteId: newId(), version: 1 } },
  'POST /many/assign': { who: inquirers, body: { ids: [newId()], to: null } },
  'POST /many/tag': { who: inquirers, body: { ids: [newId()], add: ['visa'] } },
  'POST /many/tag/undo': { who: inquirers, body: { act: newId() } },
  'POST /many/close': { who: inquirers, body: { ids: [newId()] } },
  'POST /many/reopen': { who: inquirers, body: { ids: [newId()] } },
  'GET /many/choices': { who: inquirers },
  'GET /my-work': { who: staffRoles },
  'GET /my-work/count': { who: staffRoles },
  'GET /my-work/open': { who: inquirers },
  'POST /my-work/read': { who: staffRoles, body: { ids: [newId()] } },
  'POST /my-work/preferences': {
    who: staffRoles,
    body: { wantsDigest: true, wantsWeekly: true, wantsReviews: true, wantsUpkeep: true },
  },
  'GET /tasks': { who: inquirers, query: `?personId=${newId()}` },
  'POST /tasks': {
    who: inquirers,
    body: { key: newId(), personId: newId(), text: 'Call', dueOn: '2026-12-01' },
  },
  'POST /tasks/:id/done': { who: inquirers },
  'POST /tasks/:id/reopen': { who: inquirers },
  'POST /tasks/:id/remove': { who: inquirers },
  'POST /tasks/:id/restore': { who: inquirers },
  'GET /routing': { who: inquirers },
  'GET /routing/trial': { who: watchers },
  'POST /routing/rules': {
    who: watchers,
    body: { name: 'All', conditions: {}, staffId: newId(), teamId: null, version: 0 },
  },
  'POST /routing/rules/:id': {
    who: watchers,
    body: { name: 'All', conditions: {}, staffId: newId(), teamId: null, version: 1 },
  },
  'POST /routing/rules/:id/switch': { who: watchers, body: { isOn: true, version: 1 } },
  'POST /routing/rules/:id/remove': { who: watchers },
  'POST /routing/rules/:id/restore': { who: watchers },
  'POST /routing/order': { who: watchers, body: { ids: [newId()] } },
  'POST /routing/teams': { who: watchers, body: { name: 'Funding', memberIds: [newId()], version: 0 } },
  'POST /routing/teams/:id': { who: watchers, body: { name: 'Funding', memberIds: [newId()], version: 0 } },
  'POST /routing/teams/:id/remove': { who: watchers },
  'POST /routing/absences': {
    who: inquirers,
    body: { from: '2026-03-01', to: '2026-03-02' },
  },
  'POST /routing/absences/:id/remove': { who: inquirers },
  'GET /snippets': { who: inquirers },
  'POST /snippets': { who: inquirers, body: { title: 'Hello', text: 'Dear', version: 0 } },
  'GET /snippets/:id/filled': { who: inquirers, query: `?inquiryId=${newId()}` },
  'POST /snippets/:id': { who: inquirers, body: { title: 'Hello', text: 'Dear', version: 1 } },
  'POST /snippets/:id/remove': { who: inquirers, body: { version: 1 } },
  'GET /views': { who: inquirers },
  'POST /views': { who: inquirers, body: { name: 'Visa', filter: { tag: 'visa' } } },
  'POST /views/:id/remove': { who: inquirers },
  'GET /outbox': { who: inquirers },
  'GET /outbox/notices': { who: inquirers },
  'GET /outbox/:id': { who: inquirers },
  'GET /outbox/:id/html': { who: inquirers },
  'POST /outbox/:id/release': { who: inquirers },
  'POST /outbox/:id/resend': { who: inquirers },
  'POST /outbox/:id/undo': { who: inquirers },
  'GET /incoming': { who: inquirers },
  'GET /incoming/:id/raw': { who: inquirers },
  'POST /incoming/:id/join': { who: inquirers, body: { receipt: 'R-0000-0000-0000' } },
  'POST /incoming/:id/inquiry': { who: inquirers, body: { email: 'a@example.org' } },
  'POST /incoming/:id/set-aside': { who: inquirers },
  'POST /incoming/:id/take': { who: inquirers },
  'POST /incoming/:id/undo': { who: inquirers },
  'GET /programs': { who: inquirers },
  'GET /quarantine': { who: inquirers },
  'POST /quarantine/release': { who: inquirers, body: { ids: [newId()] } },
  'POST /quarantine/undo-release': { who: inquirers, body: { ids: [newId()] } },
  'POST /quarantine/discard': { who: inquirers, body: { ids: [newId()] } },
  'POST /quarantine/restore': { who: inquirers, body: { ids: [newId()] } },
  'GET /samples': { who: watchers },
  'POST /samples': { who: watchers },
  'POST /samples/remove': { who: watchers },
  'GET /registrations': { who: inquirers },
  'GET /registrations/:key': { who: inquirers },
  'GET /registrations/:key/csv': { who: inquirers },
  'GET /registrations/people/:id': { who: inquirers },
  'POST /registrations/entries/:id/check-in': { who: inquirers, body: {} },
  'POST /registrations/entries/:id/check-in/undo': { who: inquirers },
  'POST /registrations/entries/:id/release': { who: inquirers },
  'GET /search': { who: inquirers, query: '?q=zoe' },
  'GET /ledger': { who: watchers },
  'POST /ledger/discrepancies/:id/close': {
    who: watchers,
    body: { reason: 'A backup was restored' },
  },
  'GET /events': { who: staffRoles },
  'POST /access/link': { who: everyone, body: { token: 'made up' } },
  'POST /access/invitation': {
    who: everyone,
    body: { token: 'made up', name: 'Ada', password: 'p'.repeat(20) },
  },
  'POST /access/reset-request': { who: everyone, body: { email: 'nobody@example.edu' } },
  'POST /access/reset': { who: everyone, body: { token: 'made up', password: 'p'.repeat(20) } },
  'GET /colleagues': { who: administrators },
  'POST /colleagues': { who: administrators, body: { email: 'new@example.edu', role: 'counselor' } },
  'POST /colleagues/:id/invitation': { who: administrators },
  'POST /colleagues/:id/role': { who: administrators, body: { role: 'editor' } },
  'POST /colleagues/:id/programs': { who: administrators, body: { programs: null } },
  'POST /colleagues/:id/disable': { who: administrators },
  'GET /colleagues/second-factor-roles': { who: administrators },
  'POST /colleagues/second-factor-roles': { who: administrators, body: { roles: [] } },
  'POST /colleagues/:id/remove-second-factor': { who: administrators },
  'POST /colleagues/:id/enable': { who: administrators },
  'GET /school': { who: staffRoles },
  'POST /school/setup': {
    who: editors,
    body: {
      name: 'Hill School',
      shortName: 'Hill',
      address: 'Hill 1',
      telephone: '1',
      inquiriesEmail: 'ask@hill.example',
      timeZone: 'UTC',
      opensAt: '09:00',
      closesAt: '17:00',
      businessDays: '2',
      color: '#1F4E79',
      programName: 'Law',
      programSummary: 'Law.',
      pace: 'full-time',
      place: 'on-campus',
      length: '1 year',
    },
  },
  'GET /failed-work': { who: watchers },
  'POST /failed-work/:id/retry': { who: administrators },
  'POST /failed-work/:id/discard': { who: administrators },
  'GET /content/types': { who: editors },
  'GET /content/figures': { who: editors, query: '?program=bioethics' },
  'GET /content/folders': { who: editors },
  'GET /content/choices': { who: editors, query: '?q=home' },
  'GET /content/due-facts': { who: editors },
  'POST /content/check': { who: editors, body: { type: 'page', key: 'home', data: {} } },
  'POST /content/preview': {
    who: editors,
    body: { type: 'page', key: 'home', data: { title: 'Home', lead: 'Home', body: [] } },
  },
  'POST /content/preview-mail': { who: editors, body: { data: {} } },
  'POST /content/documents/:id/preview-link': { who: editors },
  'GET /content/documents': { who: editors, query: '?type=page' },
  'POST /content/documents': {
    who: editors,
    body: { type: 'page', key: 'home', data: { title: 'Home', lead: 'Home', body: [] } },
  },
  'GET /content/documents/:id': { who: editors },
  'POST /content/documents/:id/save': { who: editors, body: { data: {}, basedOn: newId() } },
  'GET /content/documents/:id/unsaved': { who: editors },
  'POST /content/documents/:id/unsaved': { who: editors, body: { data: {}, basedOn: newId() } },
  'POST /content/documents/:id/forget-unsaved': { who: editors },
  'POST /content/documents/:id/publish': { who: editors, body: { revisionId: newId() } },
  'POST /content/documents/:id/withdraw': { who: editors },
  'POST /content/documents/:id/trash': { who: editors },
  'POST /content/documents/:id/restore': { who: editors },
  'POST /content/documents/:id/duplicate': { who: editors, body: { key: 'copy' } },
  'POST /content/documents/:id/translate': { who: editors, body: { language: 'es' } },
  'POST /content/documents/:id/key': { who: editors, body: { key: 'other' } },
  'POST /content/documents/:id/plan': {
    who: editors,
    body: { act: 'publish', day: '2099-01-01', time: '12:00' },
  },
  'POST /content/documents/:id/cancel-plan': { who: editors },
  'POST /content/documents/:id/ask-review': { who: editors, body: { note: '' } },
  'POST /content/documents/:id/return': { who: editors, body: { note: '' } },
  'GET /content/facts-to-update': { who: editors },
  'GET /upkeep': { who: editors },
  'GET /alerts': { who: editors },
  'POST /alerts': { who: editors, body: { kind: 'Alert', title: 'Made up', text: '', severity: 'warning' } },
  'POST /alerts/confirm': { who: editors, body: { key: 'made-up' } },
  'POST /alerts/end': { who: editors, body: { key: 'made-up' } },
  'POST /redirects/plan': { who: editors, body: { csv: '/old,/' } },
  'POST /redirects/import': { who: editors, body: { csv: '/old,/' } },
  'GET /editorial/reviewers': { who: editors },
  'GET /editorial/documents/:id/comments': { who: editors },
  'POST /editorial/documents/:id/comments': { who: editors, body: { text: 'Why?', key: newId() } },
  'POST /editorial/documents/:id/sign': { who: editors, body: { tab: newId(), doing: 'looking' } },
  'POST /editorial/comments/:id': { who: editors, body: { text: 'Because.', key: newId() } },
  'POST /editorial/comments/:id/resolve': { who: editors },
  'POST /editorial/comments/:id/reopen': { who: editors },
  'GET /content/documents/:id/links-here': { who: editors },
  'GET /content/documents/:id/revisions': { who: editors },
  'GET /content/documents/:id/revisions/:revision': { who: editors },
  'GET /media': { who: editors },
  'POST /media': { who: editors, query: '?name=a.jpg' },
  'POST /media/:id': { who: editors, body: { alt: 'A tower' } },
  'POST /media/:id/focus': { who: editors, body: { x: 20, y: 70 } },
  'GET /media/:id/shown-on': { who: editors },
  'POST /media/:id/remove': { who: editors },
  'GET /redirects': { who: editors },
  'POST /redirects': { who: editors, body: { path: '/old', documentId: newId() } },
  'POST /redirects/remove': { who: editors, body: { path: '/old', documentId: newId() } },
}

/** These look at what is sent only once they know who asks, and find it wanting. */
const refusesContent = ['POST /sign-in', 'POST /sign-in/passkey', 'POST /account/passkeys', 'POST /media']

/** These refuse a made-up token with the code that a missing permission has. */
const refusals: Record<string, string> = {
  'POST /setup': 'forbidden',
  'POST /setup/link': 'forbidden',
  'POST /sign-in/second': 'forbidden',
  'POST /sign-in/link': 'forbidden',
  'POST /sign-in/saml': 'forbidden',
  'POST /access/link': 'forbidden',
  'POST /access/invitation': 'forbidden',
  'POST /access/reset': 'forbidden',
}

test(
  'each route of the desk lets in exactly the roles that its table names',
  { timeout: 60_000 },
  async () => {
    const { school, createApi, request } = await openDesk()
    const apis = everyone.map((who) => {
      const actor: Actor = who === 'anonymous' ? visitor : { ...administrator, role: who }
      return { who, api: createApi(() => school.contextFor(actor)) }
    })
    const present = new Set(
      apis[0]?.api.routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path}`),
    )
    expect([...present].toSorted()).toEqual(Object.keys(routes).toSorted())

    const found: Record<string, Who[]> = {}
    for (const [route, { body = {}, query = '' }] of Object.entries(routes)) {
      const [method = '', path = ''] = route.split(' ')
      const codes = await Promise.all(
        apis.map(async ({ who, api }) => {
          const answer = await request(
            path.replaceAll(/:\w+/g, () => newId()) + query,
            {
              method,
              headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
              ...(method !== 'GET' && { body: JSON.stringify(body) }),
            },
            api,
          )
          return { who, code: await readCode(answer) }
        }),
      )
      for (const { who, code } of codes)
        expect(['invalid', 'unreadable', 'internal'], `${route} answers ${code} to ${who}`).not.toContain(
          refusesContent.includes(route) ? '' : code,
        )
      found[route] = codes
        .filter(({ code }) => code !== 'not-signed-in' && (code !== 'forbidden' || refusals[route] === code))
        .map(({ who }) => who)
    }
    expect(found).toEqual(
      Object.fromEntries(Object.entries(routes).map(([route, { who }]) => [route, [...who]])),
    )
  },
)

/** The code of an error; empty for any other answer, whose body is not read: it may be a stream without end. */
async function readCode(answer: Response): Promise<string> {
  if (answer.ok) {
    await answer.body?.cancel()
    return ''
  }
  return (await answer.json()).error.code
}
