import { isEmergency, isShownOn } from '../core/alerts/index.ts'
import { contentTag } from '../core/content/index.ts'
import { emptyDraft } from '../core/intake/schema.ts'
import { sessionsFrom } from '../core/events/index.ts'
import type { Source } from '../core/submissions/index.ts'
import { dayIn } from '../kernel/dates.ts'
import { AppError } from '../kernel/errors.ts'
import type { CaptchaStep } from './components/captcha-box.tsx'
import { eventsOfProgram, NextEvent, nextSession, turnOfSession } from './components/next-event.tsx'
import type { ContentReader } from './content-reader.ts'
import { embedPath } from './embed-path.ts'
import { createOpener, framed, school, versionOf, type MadePage, type OpenerDeps } from './open-content.ts'
import { ContentPage } from './pages/content.tsx'
import { EmergencyPage } from './pages/emergency.tsx'
import { InquirePage } from './pages/inquire.tsx'
import { LandingPage } from './pages/landing.tsx'
import { NotFoundPage } from './pages/not-found.tsx'
import { ProgramPage } from './pages/program.tsx'
import { createReceiptMakers } from './receipt-makers.tsx'
import { readContentPage } from './read-content-page.ts'
import { inquiryForm, shownForm, type FormState } from './shown-form.ts'

const home = { type: 'page', key: 'home' } as const
const untouched: FormState = { draft: emptyDraft(), mistakes: {} }

type Deps = OpenerDeps & {
  read: ContentReader
  /** The step of the form that shows that a person is there; without it there is none. */
  captcha?: CaptchaStep | null
  /** The style sheet of the front page in an emergency, which stands alone. */
  emergencyCss?: readonly string[]
}

/** Loads what each page shows, in one query a page. */
export function createPageMakers({ read, captcha = null, emergencyCss = [], ...frameDeps }: Deps) {
  const { now } = frameDeps
  const open = createOpener(frameDeps)

  async function readLanding() {
    const sessions = sessionsFrom(dayIn('UTC', now()))
    const content = await read({
      lists: ['menu', 'alert', 'degree-type', 'program', 'document', sessions],
      documents: [school, inquiryForm, home],
    })
    return { content, sessions }
  }

  function landingOf({ content, sessions }: Awaited<ReturnType<typeof readLanding>>, form: FormState) {
    const { frame, clock, made } = open(content, home)
    const page = content.get('page', 'home')
    if (!page) throw new AppError('not-found', 'The front page is not published.')
    const { inquiry, dates } = frame.inPage(() =>
      shownForm(content, form, { clock, language: frame.school.language, sessions }),
    )
    const element = (
      <LandingPage
        frame={frame}
        page={page.data}
        degreeTypes={content.list('degree-type')}
        programs={content.list('program')}
        brochure={content.list('document').find((each) => each.key === 'brochure') ?? null}
        inquiry={{ ...inquiry, captcha }}
        clock={clock}
      />
    )
    return made(
      element,
      ['form', 'degree-type', 'program', 'document', 'event'],
      [contentTag('page', 'home')],
      dates,
    )
  }

  const landing = async (form: FormState = untouched): Promise<MadePage> =>
    landingOf(await readLanding(), form)

  async function program(slug: string): Promise<MadePage> {
    const sessions = eventsOfProgram(slug, dayIn('UTC', now()))
    const content = await read({
      lists: ['menu', 'alert', 'degree-type', sessions],
      documents: [school, { type: 'program', key: slug }],
    })
    const { frame, clock, made } = open(content, { type: 'program', key: slug })
    const program = content.get('program', slug)
    const degree = content.list('degree-type').find((each) => each.key === program?.data.degreeType)
    if (!program) throw new AppError('not-found', 'There is no such program.')
    const session = nextSession(content, sessions, clock)
    const element = (
      <ProgramPage
        frame={frame}
        slug={slug}
        program={program.data}
        degree={degree?.summary ?? null}
        clock={clock}
        session={session}
      />
    )
    const { deadlines, terms = [] } = program.data
    return made(
      element,
      ['degree-type', 'event'],
      [contentTag('program', slug)],
      [...deadlines, ...terms.map(({ begins }) => ({ date: begins })), ...turnOfSession(session)],
    )
  }

  /** The form alone, with the programs ticked that the address names, and where the sender came from. */
  async function inquire(
    ticked: readonly string[],
    form?: FormState,
    source: Source = {},
    isEmbedded = false,
    isChange = false,
  ): Promise<MadePage> {
    const [page, ...more] = ticked
    const sessions = sessionsFrom(dayIn('UTC', now()))
    const content = await read({
      lists: ['menu', 'alert', 'program', sessions],
      documents: [school, inquiryForm],
    })
    const { frame, clock, made } = open(content, inquiryForm)
    const { language } = frame.school
    const state = form ?? { draft: emptyDraft([...ticked]), mistakes: {} }
    const options = { clock, language, sessions, firstPrograms: ticked }
    const { inquiry, next, dates } = frame.inPage(() => shownForm(content, state, options))
    const session = page === undefined ? undefined : next.get(page)
    const from = page === undefined ? source : { ...source, program_page: page }
    const about = content.list('program').find(({ key }) => key === page)?.summary.listedAs
    const shown = made(
      <InquirePage
        frame={isEmbedded ? { ...frame, isEmbedded } : frame}
        inquiry={{ ...inquiry, captcha, from: isEmbedded ? embedPath : '/inquire', source: from }}
        about={more.length === 0 ? about : undefined}
        ticked={ticked}
        isChange={isChange}
        beside={session && <NextEvent session={session} clock={clock} language={language} />}
      />,
      ['form', 'program', 'event'],
      [],
      dates,
    )
    return isEmbedded ? framed(shown, frame) : shown
  }

  return {
    /** Puts content into the frame of every page. */
    open,
    /** The front page; in an emergency one that says nothing else. */
    async front(): Promise<MadePage> {
      const landing = await readLanding()
      const { frame, made } = open(landing.content)
      const gravest = frame.alerts.filter((alert) => isEmergency(alert) && isShownOn(alert, '/'))
      if (gravest.length === 0) return landingOf(landing, untouched)
      return made(<EmergencyPage frame={frame} alerts={gravest} css={emergencyCss} />, [])
    },

    landing,
    program,
    inquire,

    /** A page of text, or a post, by its path without the first slash. */
    async page(key: string): Promise<MadePage> {
      const { content, main, lists, tags, ...shown } = await readContentPage(read, key)
      const { frame, made } = open(content, main)
      return made(<ContentPage frame={frame} path={`/${key}`} {...shown} />, lists, tags)
    },

    /** Which of these are programs, each once; only their addresses may be kept in memory. */
    async offered(keys: readonly string[]): Promise<string[]> {
      const wanted = [...new Set(keys)].filter((key) => /^[a-z0-9-]{1,80}$/.test(key))
      if (wanted.length === 0) return []
      const content = await read({
        lists: [],
        documents: wanted.map((key) => ({ type: 'program', key }) as const),
      })
      return wanted.filter((key) => content.get('program', key) !== null)
    },

    ...createReceiptMakers({
      read,
      open,
      now,
      formToChange: (form) => inquire([], form, {}, false, true),
    }),

    /** Reads all that pages show, so that it is at hand when the database is away. */
    async readAhead(): Promise<void> {
      await landing()
      const { list } = await read({ lists: ['program'], documents: [] })
      for (const { key } of list('program')) await program(key)
    },

    async notFound(): Promise<MadePage> {
      const { frame, made } = open(await read({ lists: ['menu', 'alert'], documents: [school] }))
      return made(<NotFoundPage frame={frame} />, [])
    },

    /** The school's settings, with the version that addresses of files made of them carry. */
    async settings() {
      const content = await read({ lists: [], documents: [school] })
      const settings = content.get(school.type, school.key)
      if (!settings) throw new AppError('unavailable', 'The school is not set up yet.')
      return { data: settings.data, version: versionOf(settings), isStale: content.isStale }
    },
  }
}

export type PageMakers = ReturnType<typeof createPageMakers>
