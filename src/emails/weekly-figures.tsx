import { weeklyFigures } from '../core/outreach/schema.ts'
import { minutesBelowAnHour, roundHours } from '../kernel/durations.ts'
import { t } from '../messages/message.ts'
import { formatDays, withLabel, joinParts } from '../messages/spoken-formats.ts'
import { email } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'

const example = {
  name: 'Ada Okonkwo',
  from: '2026-01-05',
  to: '2026-01-11',
  now: { inquiries: 48, answered: 41, kept: 39, broken: 2, medianHours: 0.7, slowestTenthHours: 26 },
  before: { inquiries: 35, answered: 35, kept: 35, broken: 0, medianHours: 5, slowestTenthHours: 19.5 },
  open: 9,
  overdue: 2,
  programs: [{ name: 'Master of Arts in Ceramics', count: 17 }],
}

/** What came in last week and how it was answered, beside the week before. */
export const weeklyFiguresEmail = email(
  'weekly-figures',
  weeklyFigures,
  example,
  (data, { school, origin }) => {
    const { from, to, now, before, programs } = data
    const subject = t('mail.weekly.subject', {
      inquiries: now.inquiries,
      days: formatDays(from, to, school.language),
    })
    const why = t('mail.weekly.why')
    const href = `${origin}/desk/insight?from=${from}&to=${to}`
    const hours = (value: number | null) => {
      if (value === null) return t('mail.weekly.none.replied')
      const minutes = minutesBelowAnHour(value)
      return minutes === null
        ? t('mail.weekly.hours', { value: roundHours(value) })
        : t('mail.weekly.minutes', { value: minutes })
    }
    const kept = (figures: typeof now) =>
      figures.kept + figures.broken === 0
        ? t('mail.weekly.none.answered')
        : t('mail.weekly.kept.of', { kept: figures.kept, all: figures.kept + figures.broken })
    const rows = [
      [t('mail.weekly.inquiries'), String(now.inquiries), String(before.inquiries)],
      [t('mail.weekly.answered'), String(now.answered), String(before.answered)],
      [t('mail.weekly.kept'), kept(now), kept(before)],
      [t('mail.weekly.median'), hours(now.medianHours), hours(before.medianHours)],
      [t('mail.weekly.slowest'), hours(now.slowestTenthHours), hours(before.slowestTenthHours)],
    ] as const
    const open = joinParts(
      [
        t('mail.weekly.open', { count: data.open }),
        ...(data.overdue > 0 ? [sayOverdue(data.open, data.overdue)] : []),
      ],
      'sentence',
    )
    const lines = [
      ...rows.map(([label, value, earlier]) => t('mail.weekly.line', { label, value, before: earlier })),
      open,
    ]
    return {
      subject,
      letter: (
        <Letter school={school} title={subject} preview={lines[0] ?? ''} why={why}>
          <table className="ink" cellPadding={0} cellSpacing={0} border={0} style={look.facts}>
            <thead>
              <tr>
                <td>{'\u00a0'}</td>
                {(['mail.weekly.week', 'mail.weekly.before'] as const).map((head) => (
                  <th key={head} scope="col" className="muted" style={look.figureHead}>
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([label, value, earlier]) => (
                <tr key={label}>
                  <th scope="row" className="muted rule" style={look.term}>
                    {label}
                  </th>
                  <td className="rule" style={look.figure}>
                    <strong>{value}</strong>
                  </td>
                  <td className="muted rule" style={{ ...look.figure, color: look.figureHead.color }}>
                    {earlier}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p style={look.paragraph}>{open}</p>
          {programs.length > 0 && (
            <h2 className="ink rule" style={look.part}>
              {t('mail.weekly.programs')}
            </h2>
          )}
          {programs.length > 0 && (
            <table className="ink" cellPadding={0} cellSpacing={0} border={0} style={look.facts}>
              <tbody>
                {programs.map(({ name, count }) => (
                  <tr key={name}>
                    <th scope="row" className="muted rule" style={look.named}>
                      {name}
                    </th>
                    <td className="rule" style={look.figure}>
                      <strong>{count}</strong>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p style={look.paragraph}>
            <a className="link" href={href} style={linkStyle(school)}>
              <strong>{t('mail.weekly.link')}</strong>
            </a>
          </p>
        </Letter>
      ),
      text: [
        subject,
        '',
        ...lines,
        ...(programs.length > 0 ? ['', t('mail.weekly.programs')] : []),
        ...programs.map(({ name, count }) => t('mail.weekly.program', { name, count })),
        '',
        withLabel(t('mail.weekly.link'), href),
        ...letterFoot(school, why),
      ],
    }
  },
)

/** Of a single open inquiry nobody says “one of them”. */
const sayOverdue = (open: number, overdue: number): string =>
  open === 1 ? t('mail.weekly.overdue.it') : t('mail.weekly.overdue', { count: overdue })
