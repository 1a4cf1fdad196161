import { AppError } from '../../kernel/errors.ts'
import { readMultipartFields } from '../../platform/http/multipart.ts'
import {
  cleanLine,
  hiddenFields,
  inquiryFields,
  inquiryQuestions,
  isAnswered,
  readAnswer,
  type Answer,
  type ExtraQuestion,
} from '../forms/index.ts'
import { publicChannels, type Channel, type Source } from '../submissions/index.ts'
import { captchaFields } from './captcha.ts'
import type { InquiryDraft } from './schema.ts'

/** The most bytes a form may send: so far a person can have typed or pasted, and gets back what is too long, with the reason. */
export const mostFormBytes = 512 * 1024

/** The trap of the form as it is, and of pages saved before `website` turned out to be a name that password managers fill in. */
const traps = ['topic_note', 'website']

/** What a posted form says, before anyone judges it. */
export type PostedForm = {
  readonly draft: InquiryDraft
  readonly honeypot: string
  /** The path of the page it was posted from, as claimed. */
  readonly from: string
  readonly formRevision: string
  /** The answer to the captcha, if the form's script gave one. */
  readonly proof: string
  readonly channel: Channel
  readonly source: Source
}

/** The school's own questions by the revision of the form that was answered; null while nobody knows them. */
export type QuestionsOf = (formRevision: string) => readonly ExtraQuestion[] | null

/**
 * Reads an urlencoded or multipart body (HTML Living Standard, form submission).
 * @throws AppError `unreadable` for any other kind of body
 */
export async function readForm(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
  questionsOf: QuestionsOf = () => [],
): Promise<PostedForm> {
  const fields = await readFields(body, contentType)
  const allOf = (name: string) => fields.get(name) ?? nothing
  const one = (name: string) => cleanLine(allOf(name)[0] ?? '')
  const formRevision = one('form')
  const answers = Object.fromEntries(
    inquiryFields.map((name) => [name, readAnswer(inquiryQuestions[name], allOf(name))]),
  ) as Omit<InquiryDraft, 'more'>
  return {
    draft: { ...answers, more: readMore(fields, questionsOf(formRevision)) },
    honeypot: traps.map(one).join(''),
    from: one('from'),
    formRevision,
    proof:
      Object.values(captchaFields)
        .map(one)
        .find((each) => each !== '') ?? '',
    channel: publicChannels.find((each) => each === one('channel')) ?? 'form',
    source: readSource(one),
  }
}

const mostExtraFields = 40

/** Only what was answered: a question that nobody answered changes no receipt. */
function readMore(fields: PostedFields, questions: readonly ExtraQuestion[] | null): Record<string, Answer> {
  const asked = questions ?? believedQuestions(fields)
  const answers = asked.map((each) => [each.key, readAnswer(each, fields.get(each.key) ?? nothing)] as const)
  return Object.fromEntries(answers.filter(([, answer]) => isAnswered(answer)))
}

/** While this server does not know what the form asks, it keeps what it was told under any name that could be a question's. */
function believedQuestions(fields: PostedFields): Pick<ExtraQuestion, 'key' | 'kind' | 'max'>[] {
  const known: readonly string[] = [...inquiryFields, ...hiddenFields]
  return [...fields.keys()]
    .filter((key) => questionKey.test(key) && !known.includes(key))
    .slice(0, mostExtraFields)
    .map((key) => {
      const isList = (fields.get(key) ?? nothing).length > 1
      return { key, kind: isList ? 'choices' : 'text', max: isList ? 100 : 5000 }
    })
}
const decoder = new TextDecoder()
const questionKey = /^[a-z][a-z0-9_]{0,39}$/

/** Where the sender came from, as the form's hidden fields say. */
function readSource(one: (name: string) => string): Source {
  const said = ['utm_source', 'utm_campaign', 'source', 'program_page', 'referring_host'].map(
    (name) => [name, one(name).slice(0, 100).toWellFormed()] as const,
  )
  return Object.fromEntries(said.filter(([, value]) => value !== ''))
}

/** What was posted, by name. */
type PostedFields = ReadonlyMap<string, readonly string[]>

const nothing: readonly string[] = []

/** What was posted, by name, as it came. */
export async function readFields(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<PostedFields> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of await readPairs(body, contentType)) {
    const before = fields.get(name)
    if (before) before.push(value)
    else fields.set(name, [value])
  }
  return fields
}

async function readPairs(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<URLSearchParams> {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded') return new URLSearchParams(decoder.decode(body))
  if (type === 'multipart/form-data') {
    return readMultipartFields(body, contentType).catch(() => {
      throw new AppError('unreadable', 'The form arrived damaged.')
    })
  }
  throw new AppError('unreadable', 'This address takes a form, and what arrived is not one.')
}
