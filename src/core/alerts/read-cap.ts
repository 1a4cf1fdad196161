import { createHash } from 'node:crypto'
import { create } from 'xmlbuilder2'
import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import type { NewAlert } from './schema.ts'

/** What a CAP 1.2 message (OASIS Common Alerting Protocol) asks for. */
export type CapMessage = {
  readonly sender: string
  /** The alerts that it updates or cancels, by their keys. */
  readonly earlier: readonly string[]
  readonly key: string
  readonly at: Date
} & ({ readonly act: 'start'; readonly alert: NewAlert } | { readonly act: 'end' })

const words = z.string().trim()
const info = z.object({
  event: words.min(1),
  severity: z.enum(['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']),
  headline: words.optional(),
  description: words.optional(),
  instruction: words.optional(),
  effective: words.optional(),
  onset: words.optional(),
  expires: words.optional(),
})
const message = z.object({
  alert: z.object({
    identifier: words.min(1).max(300),
    sender: words.min(1).max(300),
    sent: words,
    status: z.enum(['Actual', 'Exercise', 'System', 'Test', 'Draft']),
    msgType: z.enum(['Alert', 'Update', 'Cancel', 'Ack', 'Error']),
    scope: z.enum(['Public', 'Restricted', 'Private']),
    references: words.optional(),
    // A message in several languages says the same in each.
    info: z.array(info),
  }),
})

/** @throws AppError `invalid`; its message tells the operators of the sending system what to change */
export function readCap(xml: string, now: Date): CapMessage {
  const { identifier, sender, sent, status, msgType, scope, references, info } = parseMessage(xml)
  if (status !== 'Actual' && status !== 'Exercise')
    throw unfit(`Its status is ${status}. Only Actual and Exercise are shown to readers.`)
  if (scope !== 'Public') throw unfit(`Its scope is ${scope}. Only Public messages are shown to readers.`)
  if (msgType === 'Ack' || msgType === 'Error') throw unfit(`Its msgType is ${msgType}, which alerts nobody.`)
  const at = instant('sent', sent)
  const earlier = (references ?? '')
    .split(/\s+/)
    .filter((each) => each !== '')
    .map((each) => {
      const [by = '', id = ''] = each.split(',')
      // Who may send may not touch what somebody else sent.
      if (by !== sender) throw unfit(`It refers to a message of ${by}, which ${sender} cannot change.`)
      return keyOf(by, id)
    })
  const same = { sender, earlier, at, key: earlier[0] ?? keyOf(sender, identifier) }
  if (msgType === 'Cancel') {
    if (earlier.length === 0) throw unfit('It cancels, and names no message in references.')
    return { ...same, act: 'end' }
  }
  const [said] = info
  if (!said) throw unfit('It has no info.')
  const begins = said.onset ?? said.effective
  const ends = said.expires === undefined ? undefined : instant('expires', said.expires)
  if (ends && ends <= now) throw unfit('It has expired.')
  const text = [said.description, said.instruction].filter((each) => each).join('\n\n')
  return {
    ...same,
    act: 'start',
    at: begins === undefined ? at : instant('onset', begins),
    alert: {
      kind: cut(said.event, 60),
      title: cut(said.headline ?? said.event, 200),
      ...(text !== '' && { text: cut(text, 600) }),
      severity: severities[said.severity],
      ...(said.severity === 'Extreme' && { isUnconfirmed: true }),
      ...(ends && { ends: ends.toISOString() }),
      ...(status === 'Exercise' && { isDrill: true }),
    },
  }
}

/** The gravest is an alert too, until a colleague confirms that it is an emergency of this school. */
const severities = {
  Extreme: 'warning',
  Severe: 'warning',
  Moderate: 'warning',
  Minor: 'information',
  Unknown: 'information',
} as const

function parseMessage(xml: string) {
  // An entity of a document type could be made to grow, or to read a file.
  if (/<!DOCTYPE/i.test(xml)) throw unfit('It declares a document type, which is not taken in.')
  let root: Node
  try {
    root = create(xml).root().node
  } catch {
    throw unfit('It is not well-formed XML.')
  }
  const infos = elementsIn(root).filter(({ nodeName }) => localName(nodeName) === 'info')
  const alert = { ...fieldsOf(root), info: infos.map(fieldsOf) }
  const found = message.safeParse(localName(root.nodeName) === 'alert' ? { alert } : {})
  if (found.success) return found.data.alert
  const [issue] = found.error.issues
  throw unfit(`It is no CAP 1.2 message: see ${issue?.path.join('/') || 'alert'}.`)
}

type Node = ReturnType<ReturnType<typeof create>['root']>['node']

/** What is no element has a name such as `#text`. */
const elementsIn = (node: Node): Node[] =>
  [...node.childNodes].filter(({ nodeName }) => !nodeName.startsWith('#'))

/** The text of each element, by its name without a prefix; of several of one name the first. */
const fieldsOf = (node: Node): Record<string, string> =>
  Object.fromEntries(
    elementsIn(node)
      .toReversed()
      .map((each) => [localName(each.nodeName), each.textContent ?? '']),
  )

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function instant(field: string, text: string): Date {
  // CAP writes an offset always, and never `Z`.
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(at)) throw unfit(`Its ${field} is no time such as 2026-11-26T09:00:00-05:00.`)
  return new Date(at)
}

const keyOf = (sender: string, identifier: string): string =>
  `cap-${createHash('sha256').update(`${sender}\n${identifier}`).digest('hex').slice(0, 16)}`

const cut = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1)}…`)
const unfit = (message: string) => new AppError('invalid', message)
