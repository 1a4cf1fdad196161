import { z } from 'zod'

const mailedPlaces = ['on-campus', 'virtual', 'live-virtual', 'residential-with-field-research'] as const

/** What was published of a program when a mail that names it was decided. Mails decided earlier have none. */
const programFacts = z.object({
  /** Of the whole degree, or of its tuition alone; null where neither is published. */
  price: z
    .object({
      amount: z.object({ amount: z.int(), currency: z.string() }),
      isWhole: z.boolean(),
      pace: z.enum(['full-time', 'part-time']),
      sample: z.boolean(),
    })
    .nullable(),
  /** The next deadline of each group of applicants, the nearest first. */
  due: z.array(z.object({ date: z.iso.date(), applicants: z.string(), sample: z.boolean() })),
  formats: z.array(
    z.object({ pace: z.enum(['full-time', 'part-time']), place: z.enum(mailedPlaces), length: z.string() }),
  ),
  /** The next information session; absent where none is planned. */
  session: z
    .object({
      key: z.string(),
      starts: z.iso.datetime({ offset: true }),
      zone: z.string(),
      sample: z.boolean(),
    })
    .optional(),
})
export type ProgramFacts = z.output<typeof programFacts>

/** What the acknowledgement tells its reader; instants in ISO 8601. */
export const acknowledgement = z.object({
  receipt: z.string(),
  firstName: z.string(),
  promisedBy: z.iso.datetime({ offset: true }),
  programs: z.array(z.object({ key: z.string(), name: z.string(), facts: programFacts.optional() })),
  message: z.string(),
  /** This mail asks its reader to confirm the request, and repeats nothing that was typed. */
  isToConfirm: z.boolean().optional(),
})
export type Acknowledgement = z.output<typeof acknowledgement>

/** A counselor's answer, in the counselor's own words. */
export const reply = z.object({
  receipt: z.string(),
  text: z.string(),
  /** Whose answer it is, as the sender line names them. */
  staffName: z.string(),
  /** What stands below it. */
  signature: z.string().default(''),
  /** What goes along, by its checksum in the file store. */
  files: z.array(z.object({ name: z.string(), type: z.string(), sha256: z.string() })).default([]),
  /** The question that is answered, quoted below; empty where none was asked in words. */
  question: z.string(),
  askedAt: z.iso.datetime({ offset: true }),
})
export type Reply = z.output<typeof reply>
/** A picture that stands within a mail. */
export type MailedPicture = { readonly name: string; readonly type: string; readonly content: Uint8Array }
export type MailedFile = Reply['files'][number]

/** A link's token is not in the outbox, which more people read than may use the link: it is made of the id when the mail leaves. */
export const invitation = z.object({ linkId: z.string(), invitedBy: z.string() })
export const passwordReset = z.object({ linkId: z.string(), name: z.string() })
export const signInLink = z.object({ linkId: z.string(), name: z.string() })

/** How someone's registration for an event stands, with the event as it was when the mail was decided; instants in ISO 8601. */
export const eventRegistration = z.object({
  occasion: z.enum(['registered', 'waiting', 'moved-up', 'reminder', 'changed', 'called-off', 'canceled']),
  /** The signed address of the registration is made of it when the mail leaves. */
  registrationId: z.string(),
  firstName: z.string(),
  guests: z.int(),
  /** False for who only waits. Mail that an earlier version queued does not say. */
  hasSeat: z.boolean().optional(),
  event: z.object({
    key: z.string(),
    title: z.string(),
    summary: z.string(),
    starts: z.iso.datetime({ offset: true }),
    ends: z.iso.datetime({ offset: true }),
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
    isAllDay: z.boolean(),
    zone: z.string(),
    place: z.enum(['online', 'on-campus', 'both']),
    /** Empty where nobody said. */
    location: z.string(),
    /** Empty for who has no seat. */
    joinHref: z.string(),
    isCalledOff: z.boolean(),
    changedAt: z.iso.datetime({ offset: true }),
  }),
})
export type EventRegistration = z.output<typeof eventRegistration>
export type MailedEvent = EventRegistration['event']
/** Asks an address whether it wants the newsletter. The code and the link are made of the id when the mail leaves. */
export const subscription = z.object({
  requestId: z.string(),
  newsletter: z.string(),
  /** The names of what was chosen. */
  chosen: z.array(z.string()),
})

/** A code for the page of one's own. It is made of the id when the mail leaves. */
export const visitCode = z.object({
  codeId: z.string(),
  purpose: z.enum(['open', 'export', 'erase', 'address']),
  minutes: z.int(),
})

/** One week's newsletter for one subscriber. */
export const digest = z.object({
  subscriptionId: z.string(),
  newsletter: z.string(),
  sender: z.object({ name: z.string(), address: z.string().optional() }),
  groups: z
    .array(
      z.object({
        /** What was chosen, for which these stand here. */
        topic: z.string(),
        items: z.array(
          z.object({
            title: z.string(),
            text: z.string(),
            /** A path of the site, or an address elsewhere; empty where there is none. */
            href: z.string(),
            /** When it takes place, or was written, in words. */
            when: z.string(),
          }),
        ),
      }),
    )
    .min(1),
})
export type Digest = z.output<typeof digest>

/** Inquiries by their numbers alone: what a person wrote or is called stays at the desk. */
const staffLines = z.array(
  z.object({
    inquiryId: z.uuid(),
    receipt: z.string(),
    dueBy: z.iso.datetime({ offset: true }).nullable(),
    /** Whether that was over as the mail was written; mail of earlier versions does not say. */
    isOver: z.boolean().default(false),
  }),
)

/** To a colleague: a note names them, a promise ends or is over, or a reply of theirs did not arrive. `count` includes what is not listed. */
export const staffNotice = z.object({
  kind: z.enum(['mention', 'due-soon', 'overdue', 'escalated', 'undelivered']),
  name: z.string(),
  /** Who wrote the note; empty where nobody did. */
  by: z.string(),
  /** What the mail server refused of a reply that did not arrive, where it said so. */
  refused: z.enum(['address', 'text']).optional(),
  count: z.int(),
  lines: staffLines,
})

/** To a colleague: about a review or a comment of a document, by `by`, with what was written. */
export const contentNotice = z.object({
  kind: z.enum(['content-mention', 'review-asked', 'review-published', 'review-returned']),
  name: z.string(),
  by: z.string(),
  documentId: z.uuid(),
  title: z.string(),
  text: z.string(),
})

/** To a colleague who may publish: an emergency that `sender`, another system, sent and that nobody has confirmed. */
export const emergencyNotice = z.object({
  name: z.string(),
  sender: z.string(),
  title: z.string(),
  /** Empty where the alert has none. */
  text: z.string(),
  isDrill: z.boolean(),
})

/** To a colleague: pages in which the nightly look found something new. `count` includes what is not listed. */
export const upkeepNotice = z.object({
  name: z.string(),
  count: z.int(),
  lines: z.array(z.object({ documentId: z.uuid(), title: z.string(), count: z.int() })),
})

/** To a colleague, in the morning: how much is open of theirs, waits for anyone, is to be done, was not read. */
export const staffDigest = z.object({
  name: z.string(),
  counts: z.object({ mine: z.int(), unassigned: z.int(), tasks: z.int(), unread: z.int() }),
  lines: staffLines,
})

const weekFigures = z.object({
  inquiries: z.int(),
  answered: z.int(),
  kept: z.int(),
  broken: z.int(),
  medianHours: z.number().nullable(),
  slowestTenthHours: z.number().nullable(),
})
/** To those who see figures: a week beside the one before. */
export const weeklyFigures = z.object({
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  now: weekFigures,
  before: weekFigures,
  open: z.int(),
  /** How many of those are overdue; mail of earlier versions does not say. */
  overdue: z.int().default(0),
  programs: z.array(z.object({ name: z.string(), count: z.int() })),
})

/**
 * `automatic`: a machine answered, and says so in its headers (RFC 3834).
 * `personal`: a member of staff wrote it, and a reply reaches the school.
 * `bulk`: it goes to many, from a sender of its own, to those alone who agreed; it says how to end it (RFC 8058).
 */
export type MailKind = 'automatic' | 'personal' | 'bulk'

/** Every mail that leaves, by the name the outbox knows it under: what it is filled with, and what kind of mail it is. */
export const mailTemplates = {
  acknowledgement: { kind: 'automatic', data: acknowledgement },
  reply: { kind: 'personal', data: reply },
  invitation: { kind: 'automatic', data: invitation },
  'password-reset': { kind: 'automatic', data: passwordReset },
  'sign-in-link': { kind: 'automatic', data: signInLink },
  'event-registration': { kind: 'automatic', data: eventRegistration },
  subscription: { kind: 'automatic', data: subscription },
  digest: { kind: 'bulk', data: digest },
  'visit-code': { kind: 'automatic', data: visitCode },
  'staff-notice': { kind: 'automatic', data: staffNotice },
  'content-notice': { kind: 'automatic', data: contentNotice },
  'emergency-notice': { kind: 'automatic', data: emergencyNotice },
  'upkeep-notice': { kind: 'automatic', data: upkeepNotice },
  'staff-digest': { kind: 'automatic', data: staffDigest },
  'weekly-figures': { kind: 'automatic', data: weeklyFigures },
} as const satisfies Record<string, { kind: MailKind; data: z.ZodType }>

export type MailTemplate = keyof typeof mailTemplates
export type MailData = { [Name in MailTemplate]: z.output<(typeof mailTemplates)[Name]['data']> }

export const isMailTemplate = (name: string): name is MailTemplate => Object.hasOwn(mailTemplates, name)
