import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { z } from 'zod'
import type {
  Bulk,
  MailData,
  MailedEvent,
  MailedFile,
  MailedPicture,
  MailTemplate,
  RenderedMail,
} from '../core/outreach/schema.ts'
import type { Texts } from '../messages/message.ts'
import { isRightToLeft, mirrored } from './mirrored.ts'

/** What every mail says of its sender. The published settings of a school fit. */
export type MailSchool = {
  readonly name: string
  readonly siteName: string
  readonly address: readonly string[]
  /** Empty where there is none. */
  readonly telephone: string
  readonly inquiriesEmail: string
  readonly timeZone: string
  readonly language: string
  readonly colors: { readonly accent: string; readonly accentDark: string }
  readonly notice?: string | undefined
  /** Below every letter, in lines. */
  readonly mailSignature?: string | undefined
  /** False where nobody reads what is sent to `inquiriesEmail`, as in a demonstration: then no mail asks for a reply. */
  readonly repliesReach?: boolean
}

export type MailSurroundings = {
  /** The language of who reads it. */
  readonly texts: Texts
  /** When it is read first: what it promises lies after that. */
  readonly now: Date
  readonly school: MailSchool
  /** The page that shows a receipt to anyone who has the address, from the configured origin. */
  readonly receiptUrl: (receipt: string) => string
  /** The page where a sender confirms a request; its token stands in this mail alone. */
  readonly confirmUrl: (receipt: string) => string
  /** The page that shows a registration for an event to anyone who has the address, and where it can be canceled. */
  readonly registrationUrl: (eventKey: string, registrationId: string) => string
  /** What the code for the door says; it opens the desk, for colleagues alone. */
  readonly doorUrl: (eventKey: string, registrationId: string) => string
  /** A program's own page. */
  readonly programUrl: (key: string) => string
  /** The brochure of exactly these programs. */
  readonly brochureUrl: (keys: readonly string[]) => string
  /** An event's own page. */
  readonly eventUrl: (key: string) => string
  /** The event as an iCalendar file. */
  readonly calendarFile: (event: MailedEvent) => string
  /** The page of the desk that a link to a colleague opens; `linkId` stands in the outbox, its token does not. */
  readonly staffUrl: (page: 'welcome' | 'reset-password' | 'sign-in-link', linkId: string) => string
  /** The public origin, for links to pages of the site. */
  readonly origin: string
  /** A signed link of a subscriber: to a request (`confirm`), or to a subscription. */
  readonly subscriberUrl: (use: 'confirm' | 'preferences' | 'end', id: string) => string
  /** The six figures that open a person's own page. */
  readonly visitCodeFor: (codeId: string) => string
  /** Spares typing one's address on the way to one's own page; good for 14 days. */
  readonly myInquiryUrl: (receipt: string) => string
  /** The six figures that confirm a request. */
  readonly codeFor: (requestId: string) => string
}

/** A mail before it is markup. The text part is written, not derived: it is all that some readers get. */
export type WrittenMail = {
  readonly subject: string
  readonly letter: ReactElement
  readonly text: readonly string[]
  readonly calendar?: string
  readonly files?: readonly MailedFile[]
  readonly pictures?: readonly MailedPicture[]
  readonly bulk?: Bulk
}

export type Email = {
  /** What preview and test fill it with. */
  readonly example: unknown
  /** @throws ZodError when the data is not the template's */
  render(data: unknown, surroundings: MailSurroundings): RenderedMail
}

/** A template: its name, what it is filled with, and how it reads. */
export function email<Template extends MailTemplate>(
  _template: Template,
  data: z.ZodType<MailData[Template]>,
  example: MailData[Template],
  write: (data: MailData[Template], surroundings: MailSurroundings) => WrittenMail,
): Email {
  return {
    example,
    render(given, surroundings) {
      const { subject, letter, text, calendar, files, pictures, bulk } = write(
        data.parse(given),
        surroundings,
      )
      const drawn = `<!doctype html>${renderToStaticMarkup(letter)}`
      const html = isRightToLeft(surroundings.school) ? mirrored(drawn) : drawn
      return {
        subject,
        html,
        text: text.join('\n') + '\n',
        calendar,
        ...(files && { files }),
        ...(pictures && { pictures }),
        ...(bulk && { bulk }),
      }
    },
  }
}
