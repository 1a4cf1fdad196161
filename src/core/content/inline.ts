import { z } from 'zod'
import { asPrinted } from '../../kernel/text.ts'
import {
  destination,
  isOneDestination,
  kinds,
  line,
  reference,
  type Destination,
  type Words,
} from './fields.ts'
import { paces, places } from './types/study-formats.ts'

/** A figure of a program, named by what the program calls it: it stays true when the program changes. */
export const figure = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('cost'),
    program: reference('program', { label: 'Program' }),
    label: z.string().min(1).max(160),
    pace: z.enum(paces).optional(),
    place: z.enum(places).optional(),
  }),
  z.strictObject({
    of: z.literal('deadline'),
    program: reference('program', { label: 'Program' }),
    what: z.string().min(1).max(100),
    applicants: z.string().min(1).max(100),
  }),
])
export type Figure = z.output<typeof figure>

const maxRuns = 400

const words = z
  .strictObject({
    text: z.string().min(1).max(5000).normalize('NFC').overwrite(asPrinted),
    bold: z.literal(true).optional(),
    italic: z.literal(true).optional(),
    ...destination,
  })
  .refine((run) => (run.to === undefined && run.href === undefined) || isOneDestination(run), {
    error: 'either a page of this site, or an address elsewhere',
  })

const run = z.union([words, z.strictObject({ figure, bold: z.literal(true).optional() })])
export type Run = z.output<typeof run>
/** Text in one look is a string; with marks, links or figures it is runs. */
export type Inline = string | readonly Run[]

/** Text within a block, which may hold bold and italic words, links, and figures of programs. */
export const inline = (label: Words, max = 5000, schema: z.ZodType<string> = line(label, max)) =>
  z
    .union([
      schema,
      z
        .array(run)
        .min(1)
        .max(maxRuns)
        .refine((runs) => plainTextOf(runs).length <= max, {
          error: `Use at most ${max.toLocaleString('en-US')} characters.`,
        }),
    ])
    .meta(label)
    .register(kinds, { kind: 'inline' })

/** What a table's cell holds, which may be nothing. */
export const cell = inline(
  { label: 'Cell' },
  400,
  z.string().trim().max(400).register(kinds, { kind: 'text' }) as z.ZodType<string>,
)

/** The words alone. @param sayFigure what stands for a figure */
export const plainTextOf = (text: Inline, sayFigure: (figure: Figure) => string = () => ''): string =>
  typeof text === 'string'
    ? text
    : text.map((each) => ('figure' in each ? sayFigure(each.figure) : each.text)).join('')

export type LinkedPart = Destination & { readonly runs: readonly Run[] }

/** Runs side by side that lead to the same place are one link, also where some of its words are bold. */
export function linkedParts(runs: readonly Run[]): LinkedPart[] {
  const parts: { to?: Destination['to']; href?: Destination['href']; runs: Run[] }[] = []
  for (const each of runs) {
    const { to, href } = 'figure' in each ? {} : each
    const last = parts.at(-1)
    if (last && JSON.stringify([last.to, last.href]) === JSON.stringify([to, href])) last.runs.push(each)
    else parts.push({ ...(to && { to }), ...(href !== undefined && { href }), runs: [each] })
  }
  return parts
}
