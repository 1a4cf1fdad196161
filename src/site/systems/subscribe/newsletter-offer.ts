import type { ContentTypes, DataOf } from '../../../core/content/index.ts'
import type { Choice } from '../../../core/subscriptions/index.ts'
import { cleanAddress } from '../../../kernel/email-address.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { ReadContent } from '../../content-reader.ts'

/** What one can subscribe to, as the forms show it. */
export type Offer = {
  readonly newsletter: DataOf<ContentTypes['newsletter']>
  /** By the name of the list that a program stands in. */
  readonly programs: readonly { readonly key: string; readonly name: string }[]
}

/** What a page has to read for `offerIn`. */
export const wantedOffer = {
  lists: ['program'],
  documents: [{ type: 'newsletter', key: 'weekly' }],
} as const

/** @throws AppError `not-found` where the school has no newsletter */
export function offerIn(content: ReadContent): Offer {
  const newsletter = content.get('newsletter', 'weekly')?.data
  if (!newsletter) throw new AppError('not-found', 'There is no newsletter.')
  const programs = newsletter.offersPrograms ? content.list('program') : []
  return { newsletter, programs: programs.map(({ key, summary }) => ({ key, name: summary.name })) }
}

/** What a form was filled in with, as typed. */
export type Typed = Choice & { readonly email: string; readonly isRobot: boolean }

export const nothingTyped: Typed = { email: '', topics: [], programs: [], isRobot: false }

/** Reads an urlencoded body. */
export function readTyped(body: Buffer): Typed {
  const fields = new URLSearchParams(body.toString())
  return {
    email: cleanAddress(fields.get('email') ?? '').slice(0, 300),
    topics: fields.getAll('topics').slice(0, 50),
    programs: fields.getAll('programs').slice(0, 50),
    // People neither see nor reach this field.
    isRobot: (fields.get('topic_note') ?? '') !== '',
  }
}

export const readCode = (body: Buffer): string =>
  (new URLSearchParams(body.toString()).get('code') ?? '').slice(0, 20)
