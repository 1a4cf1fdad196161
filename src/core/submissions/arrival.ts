import { z } from 'zod'
import type { Channel, Inquiry, Source, Verdict } from './schema.ts'

/** A submission on its way in: judged and numbered, not yet kept anywhere. */
export type Arrival = {
  readonly receipt: string
  /** The number the same content would have had in the window before this one. */
  readonly previousReceipt: string
  /** The numbers it may have, in order, where the same content came before and was closed without a reply. */
  readonly repeats: readonly string[]
  readonly contentHash: Uint8Array
  readonly receivedAt: Date
  readonly contentType: string
  readonly body: Uint8Array
  readonly inquiry: Inquiry
  readonly channel: Channel
  /** Not part of the content: the same question from another page is the same question. */
  readonly source: Source
  /** By when a person answers, as the receipt page says from the first moment; null where this server did not know the school's hours. */
  readonly promisedBy: Date | null
  readonly postedFrom: string
  /** The language of the form; absent where it is the school's own. */
  readonly locale?: string | undefined
  /** A keyed hash of the network it came from, good for a day; absent in journals of earlier versions. */
  readonly network?: string | null
  readonly formRevisionId: string | null
  readonly verdict: Verdict
}

/** An arrival as one line of JSON, bytes as base64; what the journal keeps and the database is handed. */
export const writeArrival = (arrival: Arrival): string =>
  JSON.stringify({ ...arrival, contentHash: base64(arrival.contentHash), body: base64(arrival.body) })

/** @throws when the line was not written by `writeArrival` */
export function readArrival(line: string): Arrival {
  const { contentHash, body, ...rest } = writtenArrival.parse(JSON.parse(line))
  return {
    ...(rest as unknown as Omit<Arrival, 'contentHash' | 'body'>),
    contentHash: Buffer.from(contentHash, 'base64'),
    body: Buffer.from(body, 'base64'),
  }
}

// The checksum of the line vouches for the rest: it is what `writeArrival` wrote.
const writtenArrival = z.looseObject({
  receipt: z.string(),
  contentHash: z.string(),
  body: z.string(),
  receivedAt: z.coerce.date(),
  // Lines of the version before have none of these.
  repeats: z.array(z.string()).default([]),
  channel: z.string().default('form'),
  source: z.record(z.string(), z.string()).default({}),
  promisedBy: z.coerce.date().nullable().default(null),
})

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
