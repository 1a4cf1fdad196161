import { Hono, type Context } from 'hono'
import {
  contactOf,
  listAddresses,
  postKinds,
  systemTopic,
  type PostKind,
  type WantedContent,
} from '../../../core/content/index.ts'
import { AppError } from '../../../kernel/errors.ts'
import { isLanguage, languageNames } from '../../../kernel/languages.ts'
import { loadTexts, speaking, t } from '../../../messages/message.ts'
import type { Frame } from '../../frame.ts'
import { createCards, type Card } from '../../print/card.ts'
import { inquiryForm } from '../../shown-form.ts'
import type { SiteEnv, SiteFiles, SystemTools } from '../../system.ts'
import { visitedTexts } from '../../visited-language.ts'
import { namedChapter } from '../handbook/chapter-page.tsx'
import { feedFormats, feedOf } from './feeds.ts'
import { manifestOf } from './manifest.ts'
import { drawIcon } from './pictures.ts'
import { robotsTxt } from './robots.ts'
import { securityTxt } from './security-txt.ts'
import { sitemapXml } from './sitemap.ts'

const maxAge = (seconds: number) => ({ 'Cache-Control': `public, max-age=${seconds}` })

/** What search engines, browsers, feed readers and finders of weaknesses ask for, at the addresses that their standards fix. */
export const machineFiles: SiteFiles = (app, tools) => {
  app.get('/robots.txt', async (c) => {
    const { frame } = await loadFrame(tools)
    return c.text(robotsTxt(frame, tools.origin), 200, maxAge(3600))
  })

  app.get('/sitemap.xml', async (c) => {
    const [{ frame }, addresses] = await Promise.all([loadFrame(tools), listAddresses(tools.ctx(c))])
    const xml = await sitemapXml(tools.origin, addresses, frame)
    return c.body(xml, 200, { 'Content-Type': 'application/xml; charset=utf-8', ...maxAge(600) })
  })

  app.get('/.well-known/security.txt', async (c) => {
    const { frame } = await loadFrame(tools)
    const { school, systems } = frame
    const text = securityTxt({
      email: contactOf(school).email,
      origin: tools.origin,
      reportPath: systems.report,
      language: school.language,
      now: tools.now(),
    })
    return c.text(text, 200, maxAge(86_400))
  })

  app.get('/manifest.webmanifest', async (c) => {
    const { frame } = await loadFrame(tools)
    return c.body(manifestOf(frame), 200, { 'Content-Type': 'application/manifest+json', ...maxAge(3600) })
  })

  const cards = cardFiles(tools)
  app.route('/cards', cards)
  // A file has one address in all languages, so that the picture of a translated page names its own.
  app.use(`/cards/:language{${languageNames.join('|')}}/*`, async (c, next) => {
    const language = c.req.param('language')
    if (!isLanguage(language)) return next()
    return speaking(visitedTexts(await loadTexts(language)), next)
  })
  app.route(`/cards/:language{${languageNames.join('|')}}`, cards)

  app.get('/icons/:file{(180|192|512)\\.png}', async (c) => {
    const { frame } = await loadFrame(tools)
    return png(c, await drawIcon(frame.school, Number.parseInt(c.req.param('file'), 10)))
  })

  app.get('/feeds/:file{[a-z]+[.](atom|json)}', (c) => answerFeed(c, tools))
}

/** Pictures that other sites show of a link: with the title of the page, in the language that is spoken. */
function cardFiles(tools: SystemTools): Hono<SiteEnv> {
  const drawCard = createCards(tools.setSvg)
  const draw = async (
    c: Context<SiteEnv>,
    wanted: WantedContent['documents'],
    cardOf: (key: string, loaded: Awaited<ReturnType<typeof loadFrame>>) => Card | undefined,
  ) => {
    const loaded = await loadFrame(tools, wanted)
    const card = cardOf(keyOf(c), loaded)
    const own = loaded.content.get(school.type, school.key)?.data.name
    if (!card || own === undefined) throw new AppError('not-found', 'There is no such picture.')
    return png(c, await drawCard(loaded.frame.school, own, card))
  }

  return new Hono<SiteEnv>()
    .get('/site.png', (c) => draw(c, [], (_key, { frame }) => ({ title: frame.school.siteName })))
    .get('/:file{[a-z0-9-]{1,80}\\.png}', (c) =>
      draw(c, [{ type: 'program', key: keyOf(c) }], (key, { content }) => {
        const program = content.get('program', key)?.data
        return program && { title: program.listedAs ?? program.name, program }
      }),
    )
    .get('/at/:file{[a-z0-9/-]{1,200}\\.png}', (c) =>
      draw(c, documentsAt(keyOf(c)), (key, { content, frame }) => {
        const title = titleAt(key, content, frame)
        return title === undefined ? undefined : { title }
      }),
    )
    .get('/event/:file{[a-z0-9-]{1,80}\\.png}', (c) =>
      draw(c, [{ type: 'event', key: keyOf(c) }], (key, { content }) => {
        const event = content.get('event', key)?.data
        return event && { title: event.title }
      }),
    )
}

const keyOf = (c: Context<SiteEnv>) => (c.req.param('file') ?? '').slice(0, -'.png'.length)

const editionKeyOf = (chapter: string) => chapter.slice(0, Math.max(0, chapter.lastIndexOf('/')))

/** What may stand at a path and have a picture of its name. */
const documentsAt = (key: string): NonNullable<WantedContent['documents']> => [
  { type: 'page', key },
  { type: 'post', key },
  { type: 'handbook-edition', key },
  { type: 'handbook-edition', key: editionKeyOf(key) },
  { type: 'handbook-chapter', key },
  inquiryForm,
]

/** The title that a page's picture says: that of its document, or of a page that is none. */
function titleAt(
  key: string,
  content: Awaited<ReturnType<SystemTools['read']>>,
  frame: Frame,
): string | undefined {
  const chapter = content.get('handbook-chapter', key)?.data
  const years = content.get('handbook-edition', editionKeyOf(key))?.data.years
  if (chapter && years) return t('handbook.title', { title: namedChapter(chapter), years })
  const document =
    content.get('page', key) ?? content.get('post', key) ?? content.get('handbook-edition', key)
  if (document) return document.data.title
  if (key === 'inquire') return content.get(inquiryForm.type, inquiryForm.key)?.data.title
  return `/${key}` === `${frame.systems.programs}/compare` ? t('compare.title') : undefined
}

const png = (c: Context<SiteEnv>, bytes: Buffer) =>
  c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'image/png', ...maxAge(86_400) })

const school = { type: 'settings', key: 'school' } as const

async function loadFrame({ read, open }: SystemTools, more: WantedContent['documents'] = []) {
  const content = await read({ lists: ['menu', 'alert'], documents: [school, ...more] })
  return { content, ...open(content) }
}

async function answerFeed(c: Context<SiteEnv>, tools: SystemTools): Promise<Response> {
  const [name, ending] = (c.req.param('file') ?? '').split('.')
  const format = feedFormats.find((each) => each === ending)
  const kind: PostKind | undefined = postKinds.find((each) => each === name)
  if (!kind || !format) throw new AppError('not-found', 'There is no such feed.')
  const newest = { type: 'post', topics: [`kind:${kind}`], order: 'newest', limit: 30 } as const
  const content = await tools.read({ lists: ['menu', 'alert', newest], documents: [school] })
  const { school: told } = tools.open(content).frame
  const path = (await findListOf(kind, tools)) ?? '/'
  const { type, body } = feedOf(
    format,
    kind,
    { school: told, origin: tools.origin, path },
    content.list(newest),
  )
  return c.body(body, 200, { 'Content-Type': type, ...maxAge(300) })
}

/** The path of the page that lists posts of a kind; undefined where the school has none. */
async function findListOf(kind: PostKind, { read }: SystemTools): Promise<string | undefined> {
  const lists = { type: 'page', topics: [systemTopic('posts')], order: 'position', limit: 20 } as const
  const pages = (await read({ lists: [lists], documents: [] })).list(lists)
  const documents = pages.map(({ key }) => ({ type: 'page', key }) as const)
  const content = await read({ lists: [], documents })
  const found = documents.find(({ key }) =>
    content.get('page', key)?.data.body.some((block) => block.kind === 'posts' && block.of === kind),
  )
  return found && `/${found.key}`
}
