import { AppError } from '../../kernel/errors.ts'
import { cleanAddress } from '../../kernel/email-address.ts'
import { isVisible, normalizeText, withoutBidiControls } from '../../kernel/text.ts'
import { readMultipartFields } from '../../platform/http/multipart.ts'
import type { InquiryDraft } from './schema.ts'

/** The most bytes a form may send: so far a person can have typed or pasted, and gets back what is too long, with the reason. */
export const mostFormBytes = 512 * 1024

const mostPrograms = 200

/** The trap of the form as it is, and of pages saved before `website` turned out to be a name that password managers fill in. */
const traps = ['topic_note', 'website']

/** What a posted form says, before anyone judges it. */
export type PostedForm = {
  readonly draft: InquiryDraft
  readonly honeypot: string
  /** The path of the page it was posted from, as claimed. */
  readonly from: string
  readonly formRevision: string
  /** The form's proof of work, if its script made one. */
  readonly proof: string
}

/**
 * Reads an urlencoded or multipart body (HTML Living Standard, form submission).
 * @throws AppError `unreadable` for any other kind of body
 */
export async function readForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<PostedForm> {
  const fields = await readFields(body, contentType)
  const one = (name: string) => cleanLine(fields.get(name) ?? '')
  return {
    draft: {
      salutation: one('salutation'),
      first_name: cleanName(fields.get('first_name') ?? ''),
      last_name: cleanName(fields.get('last_name') ?? ''),
      email: cleanAddress(one('email')),
      country: one('country'),
      employer: one('employer'),
      programs: [...new Set(fields.getAll('programs').slice(0, mostPrograms).map(cleanLine).filter(Boolean))],
      interest: one('interest'),
      message: cleanText(fields.get('message') ?? ''),
      consent_email: isYes(one('consent_email')),
    },
    honeypot: traps.map(one).join(''),
    from: one('from'),
    formRevision: one('form'),
    proof: one('altcha'),
  }
}

async function readFields(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<URLSearchParams> {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded') return new URLSearchParams(new TextDecoder().decode(body))
  if (type === 'multipart/form-data') {
    return readMultipartFields(body, contentType).catch(() => {
      throw new AppError('unreadable', 'The form arrived damaged.')
    })
  }
  throw new AppError('unreadable', 'This address takes a form, and what arrived is not one.')
}

// U+0000 and lone surrogates cannot be stored as text; other controls are never meant. The body keeps the bytes as they came.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/g

function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/g, ' ').trim()
}

/** Only what says yes is consent: exports of other systems send `false`, `0` and `no`. */
const isYes = (typed: string) => /^(yes|on|true|1)$/i.test(typed)

/** Whoever has one name types a hyphen where the other is asked for. */
function cleanName(typed: string): string {
  const name = cleanLine(withoutBidiControls(typed))
  return /^\p{P}*$/u.test(name) ? '' : name
}

function cleanText(typed: string): string {
  const text = normalizeText(typed.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '')).trim()
  return isVisible(text) ? text : ''
}
