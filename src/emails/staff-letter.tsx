import { t } from '../messages/message.ts'
import { withLabel } from '../messages/spoken-formats.ts'
import type { MailSurroundings, WrittenMail } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'

/** Something at the desk that a letter leads to. */
export type ListedInLetter = { readonly href: string; readonly label: string; readonly note?: string }

/** A sentence, and where it leads. */
export type SaidInLetter = { readonly text: string; readonly href?: string }

type StaffLetter = {
  subject: string
  /** The colleague's. */
  name: string
  /** The first is also the preview in a list of mails. Their line breaks are kept. */
  paragraphs: readonly string[]
  lines?: readonly ListedInLetter[]
  /** What is said after the list, such as how many are not in it. */
  after?: readonly SaidInLetter[]
  link: { label: string; href: string }
  /** Why the colleague gets it, and where that is switched off. */
  why: string
}

const said = { ...look.paragraph, whiteSpace: 'pre-line' } as const

/** Mail to a colleague: a greeting, what happened, what it is about, and one link to go on at. */
export function writeForStaff({ school }: MailSurroundings, letter: StaffLetter): WrittenMail {
  const { subject, paragraphs, lines = [], after = [], link, why } = letter
  const greeting = t('mail.greeting', { name: letter.name })
  return {
    subject,
    letter: (
      <Letter school={school} title={subject} preview={paragraphs[0] ?? after[0]?.text ?? ''} why={why}>
        <p style={look.paragraph} dir="auto">
          {greeting}
        </p>
        {paragraphs.map((text) => (
          <p key={text} style={said} dir="auto">
            {text}
          </p>
        ))}
        {lines.map(({ href, label, note }) => (
          <p key={href} style={look.paragraph} dir="auto">
            <a className="link" href={href} style={linkStyle(school)}>
              {label}
            </a>
            {note !== undefined && (
              <>
                <br />
                {note}
              </>
            )}
          </p>
        ))}
        {after.map(({ text, href: to }) => (
          <p key={text} style={look.paragraph} dir="auto">
            {to === undefined ? (
              text
            ) : (
              <a className="link" href={to} style={linkStyle(school)}>
                {text}
              </a>
            )}
          </p>
        ))}
        <p style={look.paragraph}>
          <a className="link" href={link.href} style={linkStyle(school)}>
            <strong>{link.label}</strong>
          </a>
        </p>
      </Letter>
    ),
    text: [
      subject,
      '',
      greeting,
      ...paragraphs.flatMap((text) => ['', text]),
      ...lines.flatMap(({ href, label, note }) => ['', label, ...(note === undefined ? [] : [note]), href]),
      ...after.flatMap(({ text, href: to }) => ['', text, ...(to === undefined ? [] : [to])]),
      '',
      withLabel(link.label, link.href),
      ...letterFoot(school, why),
    ],
  }
}
