import { Fragment } from 'react'
import type { ProgramFacts } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { formatDay, formatInstant, formatMoney, joinParts } from '../messages/spoken-formats.ts'

type Program = { readonly key: string; readonly name: string; readonly facts?: ProgramFacts | undefined }
type Props = {
  program: Program
  href: string
  eventUrl: (key: string) => string
  language: string
  linkStyle: object
}

/** A program that was asked about, with what people look for first. */
export function MailedProgram({ program, href, eventUrl, language, linkStyle }: Props) {
  return (
    <>
      <a className="link" href={href} style={linkStyle}>
        {program.name}
      </a>
      {factLines(program).map((line) => (
        <Fragment key={line}>
          <br />
          <span className="muted" style={small}>
            {line}
          </span>
        </Fragment>
      ))}
      {program.facts?.session && (
        <>
          <br />
          <a className="link" href={eventUrl(program.facts.session.key)} style={{ ...linkStyle, ...small }}>
            {saySession(program.facts.session, language)}
          </a>
        </>
      )}
    </>
  )
}

/** When the next information session is. */
export const saySession = (
  { starts, zone, sample }: NonNullable<ProgramFacts['session']>,
  language: string,
): string => {
  const when = formatInstant(new Date(starts), zone, language)
  return t('form.fact', { label: t('event.next'), value: sample ? `${when} ${t('source.mark')}` : when })
}

const small = { fontSize: '14px', lineHeight: '20px' }

/** Its cost, its next deadlines and its formats, a line each; none in a mail that was decided without them. */
export function factLines({ facts }: Program): string[] {
  if (!facts) return []
  const { price, due, formats } = facts
  const marked = (words: string, isSample: boolean) => (isSample ? `${words} ${t('source.mark')}` : words)
  const days = due.map(({ date, applicants, sample }) =>
    marked(t('fact.deadlines.for', { day: formatDay(date), applicants }), sample),
  )
  return [
    fact('fact.cost', price ? marked(sayPrice(price), price.sample) : t('fact.cost.none')),
    fact('fact.deadlines', days.length > 0 ? joinParts(days, 'semicolon') : t('fact.deadlines.none')),
    fact(
      'fact.formats',
      joinParts(
        formats.map(({ pace, place, length }) =>
          t('cost.format', { pace: t(`pace.${pace}`), place: t(`place.${place}`).toLowerCase(), length }),
        ),
        'semicolon',
      ),
    ),
  ]
}

const fact = (label: 'fact.cost' | 'fact.deadlines' | 'fact.formats', value: string) =>
  t('form.fact', { label: t(label), value })

function sayPrice({ amount, isWhole, pace }: NonNullable<ProgramFacts['price']>): string {
  const words = { amount: formatMoney(amount), pace: t(`pace.${pace}`).toLowerCase() }
  return isWhole ? t('fact.cost.whole', words) : t('fact.cost.tuition', words)
}
