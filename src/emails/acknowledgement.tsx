import { Fragment } from 'react'
import { acknowledgement } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { formatInstant, withLabel } from '../messages/spoken-formats.ts'
import { confirmRequestEmail } from './confirm-request.tsx'
import { email } from './email.ts'
import { greetingFor } from './greeting.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'
import { Lines, quoted } from './lines.tsx'
import { factLines, MailedProgram, saySession } from './program-facts.tsx'

const example = {
  receipt: 'R-7K3M-9QPD-4TXW',
  firstName: 'Zoë',
  promisedBy: '2026-01-14T22:00:00.000Z',
  programs: [
    {
      key: 'ceramics',
      name: 'Ceramics',
      facts: {
        price: {
          amount: { amount: 9_642_400, currency: 'USD' },
          isWhole: true,
          pace: 'full-time' as const,
          sample: false,
        },
        due: [{ date: '2026-03-04', applicants: 'Online applicants', sample: true }],
        formats: [{ pace: 'full-time' as const, place: 'on-campus' as const, length: '1 year' }],
        session: {
          key: 'information-session',
          starts: '2026-02-03T22:00:00.000Z',
          zone: 'America/New_York',
          sample: false,
        },
      },
    },
    { key: 'furniture', name: 'Furniture Design' },
  ],
  message: 'Can I study part-time while I work as a nurse?\n\nAnd by when do I have to apply?',
}

/** Says what was received, and by when a person answers; or asks whether the request is its reader's own. */
export const acknowledgementEmail = email(
  'acknowledgement',
  acknowledgement,
  example,
  (data, surroundings) => {
    if (data.isToConfirm) return confirmRequestEmail(data, surroundings)
    const { school, receiptUrl, programUrl, brochureUrl, eventUrl, now } = surroundings
    const { receipt, programs, message } = data
    const { repliesReach = true } = school
    const title = t('mail.acknowledgement.title')
    const promisedBy = new Date(data.promisedBy)
    const instant = formatInstant(promisedBy, school.timeZone, school.language)
    const promise =
      promisedBy > now ? t('mail.acknowledgement.promise', { instant }) : t('mail.acknowledgement.late')
    const greeting = greetingFor(data.firstName)
    const url = receiptUrl(receipt)
    const why = t('mail.acknowledgement.why')
    const brochure = brochureUrl(programs.map(({ key }) => key))
    const brochureWords = t('mail.acknowledgement.brochure', { count: programs.length })
    const programsTerm = t('mail.acknowledgement.programs', { count: programs.length })

    return {
      // Nothing that a stranger typed: this may reach someone who never asked.
      subject: t('mail.acknowledgement.subject', { receipt }),
      letter: (
        <Letter school={school} title={title} preview={promise} why={why}>
          <p style={look.paragraph} dir="auto">
            {greeting}
          </p>
          <p style={look.paragraph}>
            <strong>{promise}</strong>
          </p>
          <table className="ink" cellPadding={0} cellSpacing={0} border={0} style={look.facts}>
            <tbody>
              <tr>
                <th scope="row" className="muted rule" style={look.term}>
                  {t('mail.acknowledgement.number')}
                </th>
                <td className="rule" style={look.value}>
                  <span style={look.number}>{receipt}</span>
                </td>
              </tr>
              {programs.length > 0 && (
                <tr>
                  <th scope="row" className="muted rule" style={look.term}>
                    {programsTerm}
                  </th>
                  <td className="rule" style={look.value}>
                    {programs.map((program, at) => (
                      <Fragment key={program.key}>
                        {at > 0 && (
                          <>
                            <br />
                            <br />
                          </>
                        )}
                        <MailedProgram
                          program={program}
                          href={programUrl(program.key)}
                          eventUrl={eventUrl}
                          language={school.language}
                          linkStyle={linkStyle(school)}
                        />
                      </Fragment>
                    ))}
                  </td>
                </tr>
              )}
            </tbody>
          </table>
          {message !== '' && (
            <>
              <h2 className="ink" style={look.heading}>
                {t('mail.acknowledgement.quote')}
              </h2>
              <blockquote className="rule" style={look.quote} dir="auto">
                <Lines text={message} />
              </blockquote>
            </>
          )}
          <p style={look.paragraph}>
            <a className="link" href={url} style={linkStyle(school)}>
              {t('mail.acknowledgement.page')}
            </a>
            {'. '}
            {t('mail.acknowledgement.page.private')}
          </p>
          {programs.length > 0 && (
            <p style={look.paragraph}>
              <a className="link" href={brochure} style={linkStyle(school)}>
                {brochureWords}
              </a>
            </p>
          )}
          {repliesReach && <p style={look.paragraph}>{t('mail.acknowledgement.add')}</p>}
        </Letter>
      ),
      text: [
        title,
        '',
        greeting,
        '',
        promise,
        '',
        withLabel(t('mail.acknowledgement.number'), receipt),
        ...(programs.length > 0 ? ['', `${programsTerm}:`] : []),
        ...programs.flatMap((program) => [
          '',
          program.name,
          ...factLines(program),
          ...(program.facts?.session
            ? [saySession(program.facts.session, school.language), eventUrl(program.facts.session.key)]
            : []),
          programUrl(program.key),
        ]),
        ...(message === '' ? [] : ['', `${t('mail.acknowledgement.quote')}:`, ...quoted(message)]),
        '',
        withLabel(t('mail.acknowledgement.page'), url),
        t('mail.acknowledgement.page.private'),
        ...(programs.length > 0 ? ['', withLabel(brochureWords, brochure)] : []),
        ...(repliesReach ? ['', t('mail.acknowledgement.add')] : []),
        ...letterFoot(school, why),
      ],
    }
  },
)
