import { mailtoHref } from '../kernel/email-address.ts'
import { Fragment, type ReactNode } from 'react'
import { t } from '../messages/message.ts'
import type { MailSchool } from './email.ts'
import { Lines } from './lines.tsx'
import { darkStyle, linkStyle, look } from './letter-style.ts'
import { isRightToLeft } from './mirrored.ts'

type Props = {
  school: MailSchool
  title: string
  /** What a list of mails shows after the subject. */
  preview: string
  /** Why the reader gets it. */
  why: string
  /** What the reader can do about it, below. */
  links?: readonly { readonly label: string; readonly href: string }[]
  children: ReactNode
}

/** The paper every mail is written on: one column of 600 px, the school's name above, its postal address below. */
export function Letter({ school, title, preview, why, links = [], children }: Props) {
  // Some programs keep of a mail no more than what stands in its body.
  const direction = isRightToLeft(school) ? 'rtl' : undefined
  return (
    <html lang={school.language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style>{darkStyle(school)}</style>
      </head>
      <body className="page" style={look.page} dir={direction}>
        <div style={look.preview}>{preview}</div>
        <table
          role="presentation"
          className="sheet"
          align="center"
          width={600}
          cellPadding={0}
          cellSpacing={0}
          border={0}
          style={look.sheet}
        >
          <tbody>
            <tr>
              <td
                className="bar pad ink"
                align="left"
                style={{ ...look.body, borderTop: `6px solid ${school.colors.accent}` }}
              >
                <p className="muted" style={look.name}>
                  {school.name}
                </p>
                <h1 className="ink" style={look.title}>
                  {title}
                </h1>
                {children}
              </td>
            </tr>
            <tr>
              <td className="pad muted rule" align="left" style={look.foot}>
                <Footer school={school} why={why} links={links} />
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}

function Footer({ school, why, links }: Required<Pick<Props, 'school' | 'why' | 'links'>>) {
  return (
    <>
      {school.mailSignature && (
        <p style={look.paragraph} dir="auto">
          <Lines text={school.mailSignature} />
        </p>
      )}
      <p style={look.paragraph}>
        <strong>{school.name}</strong>
        <br />
        <bdi>{school.siteName}</bdi>
        {school.address.map((line) => (
          <Fragment key={line}>
            <br />
            <bdi>{line}</bdi>
          </Fragment>
        ))}
        {school.telephone && (
          <>
            <br />
            <bdi>{school.telephone}</bdi>
          </>
        )}
        <br />
        <a className="link" href={mailtoHref(school.inquiriesEmail)} style={linkStyle(school)}>
          {school.inquiriesEmail}
        </a>
      </p>
      <p style={look.paragraph}>{why}</p>
      {links.length > 0 && (
        <p style={look.paragraph}>
          {links.map(({ label, href }, at) => (
            <Fragment key={href}>
              {at > 0 && <br />}
              <a className="link" href={href} style={linkStyle(school)}>
                {label}
              </a>
            </Fragment>
          ))}
        </p>
      )}
      {school.notice && (
        <p style={{ margin: 0 }} dir="auto">
          {school.notice}
        </p>
      )}
    </>
  )
}

/** The same, for the text part. */
export function letterFoot(school: MailSchool, why: string): string[] {
  const { telephone, inquiriesEmail: email } = school
  const contact = telephone ? t('mail.contact', { telephone, email }) : email
  return [
    '',
    '-- ',
    ...(school.mailSignature ? [...school.mailSignature.split('\n'), ''] : []),
    school.name,
    school.siteName,
    ...school.address,
    contact,
    '',
    why,
    ...(school.notice ? ['', school.notice] : []),
  ]
}
