import { dayIn, type Day } from '../../kernel/dates.ts'
import { memoize } from '../../kernel/memo.ts'
import { fullName, greetedName } from '../../kernel/names.ts'
import type { Ctx } from '../context.ts'
import type { DataOf, ContentTypes, PublishedSummary } from '../content/index.ts'
import { knownPrice } from '../costs/index.ts'
import type { Inquiry } from '../submissions/index.ts'
import { openCeilings } from './ceilings.ts'
import { isHeld } from './held-domains.ts'
import { queueMail } from './queue-mail.ts'
import type { ProgramFacts } from './schema.ts'

type Opened = {
  readonly inquiryId: string
  readonly receipt: string
  readonly promisedBy: Date
  readonly inquiry: Inquiry
  /** The language it is answered in; that of `queueMail` where none is said. */
  readonly locale?: string
  /** A keyed hash of the network it came from; null where it is not known. */
  readonly network?: string | null
  /** Whether the form's proof of work came with it. */
  readonly isProven?: boolean
}
type School = {
  settings: DataOf<ContentTypes['settings']>
  programs: readonly PublishedSummary<'program'>[]
  /** The next information session of each program that has one. */
  sessions?: ReadonlyMap<string, NonNullable<ProgramFacts['session']>>
}

/** What a mail program may make clickable. */
const mayLink = /https?:|www\.|[\p{L}\p{N}]\.\p{L}{2,}/iu

/** Decides the mail that tells each sender what was received and by when a person answers. Beyond a ceiling it is held, never dropped. */
export async function acknowledgeInquiries(ctx: Ctx, all: readonly Opened[], school: School): Promise<void> {
  // A caller may have given no address.
  const opened = all.filter(({ inquiry }) => inquiry.email !== '')
  if (opened.length === 0) return
  const asks = opened.map(({ inquiry, network = null, isProven = false }) => ({
    address: inquiry.email,
    network,
    isProven,
  }))
  const ceilings = await openCeilings(ctx, asks)
  const offered = new Map(school.programs.map(({ key, summary }) => [key, summary]))
  const today = dayIn(school.settings.timeZone, ctx.now())
  // The same for each who asks about the program.
  const facts = memoize(offered.size, (program: Program) => factsOf(program, today))
  const mails = opened.map(
    ({ inquiryId, receipt, promisedBy, inquiry, locale, network, isProven = false }) => ({
      data: {
        receipt,
        firstName: greetedName(inquiry.first_name, inquiry.last_name),
        promisedBy: promisedBy.toISOString(),
        // What the school does not offer may be anything that a stranger typed.
        programs: inquiry.programs.flatMap((key) => {
          const program = offered.get(key)
          if (!program) return []
          const session = school.sessions?.get(key)
          return [{ key, name: program.name, facts: { ...facts(program), ...(session && { session }) } }]
        }),
        // The address may be anyone's: a mail that quotes a stranger's link would carry spam for them.
        message: mayLink.test(inquiry.message) ? '' : inquiry.message,
      },
      to: { name: fullName(inquiry.first_name, inquiry.last_name), address: inquiry.email },
      inquiryId,
      ...(locale !== undefined && { locale }),
      networkKey: network ?? null,
      heldFor: isHeld(inquiry.email, school.settings.heldDomains)
        ? ('domain' as const)
        : ceilings.count({ address: inquiry.email, network: network ?? null, isProven }),
    }),
  )
  await queueMail(ctx, 'acknowledgement', mails)
}

type Program = PublishedSummary<'program'>['summary']

function factsOf({ formats, costs, deadlines }: Program, today: Day): ProgramFacts {
  const coming = deadlines
    .filter(({ kind, date }) => kind === 'due' && date >= today)
    .toSorted((a, b) => a.date.localeCompare(b.date))
  const groups = [...new Set(coming.map(({ applicants }) => applicants))]
  return {
    price: knownPrice(formats, costs),
    due: groups.flatMap((group) => {
      const next = coming.find(({ applicants }) => applicants === group)
      return next ? [{ date: next.date, applicants: group, sample: next.sample === true }] : []
    }),
    formats: formats.map(({ pace, place, length }) => ({ pace, place, length })),
  }
}
