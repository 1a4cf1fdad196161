import { isDeepStrictEqual } from 'node:util'
import { findCountry } from '../countries/index.ts'
import { extraKinds, inquiryFields, readAnswer, type Answer } from '../forms/index.ts'
import type { Inquiry } from '../submissions/index.ts'
import { readFields, readForm } from './read-form.ts'
import { readTold } from './read-told.ts'
import type { InquiryDraft, Told } from './schema.ts'

/** A longer content type is kept cut, and may have lost the boundary of its parts. */
const keptTypeLength = 200

/**
 * Whether a body, read as on the day it came, still gives the answers that were kept with it. What the answers do not depend on (the
 * trap, the captcha, where the sender came from) may differ.
 */
export async function givesAnswers(
  { body, contentType }: { readonly body: Uint8Array; readonly contentType: string },
  inquiry: Inquiry,
): Promise<boolean> {
  if (contentType.length >= keptTypeLength) return true
  try {
    const bytes = new Uint8Array(body)
    return contentType === 'application/json'
      ? toldGives(JSON.parse(decoder.decode(bytes)) as Told, inquiry)
      : await formGives(bytes, contentType, inquiry)
  } catch {
    // What cannot be read any more was not received like this.
    return false
  }
}

async function formGives(bytes: Uint8Array<ArrayBuffer>, contentType: string, inquiry: Inquiry) {
  const { draft } = await readForm(bytes, contentType)
  const fields = await readFields(bytes, contentType)
  return (
    giveOwn(draft, inquiry) &&
    Object.entries(inquiry.more ?? {}).every(([key, answer]) => givesExtra(fields.get(key) ?? [], answer))
  )
}

function toldGives(told: Told, inquiry: Inquiry): boolean {
  const { draft } = readTold(told)
  return giveOwn(draft, inquiry) && isDeepStrictEqual(draft.more, inquiry.more ?? {})
}

const giveOwn = (draft: InquiryDraft, inquiry: Inquiry): boolean =>
  inquiryFields.every((name) =>
    name === 'country'
      ? isSameCountry(draft.country, inquiry)
      : isDeepStrictEqual(draft[name], inquiry[name]),
  )

/** The list of countries may have learned a name since. */
function isSameCountry(typed: string, { country, country_typed }: Inquiry): boolean {
  if (country === null && country_typed !== null) return typed === country_typed
  return (findCountry(typed)?.code ?? null) === country
}

/** Which kind of question it was stands in the form's revision, which this need not load: only one reading gives the answer. */
const givesExtra = (posted: readonly string[], answer: Answer): boolean =>
  extraKinds.some((kind) => isDeepStrictEqual(readAnswer({ kind, max: Infinity }, posted), answer))

const decoder = new TextDecoder()
