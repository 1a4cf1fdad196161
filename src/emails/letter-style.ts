import type { CSSProperties } from 'react'
import { palette } from '../kernel/palette.ts'
import type { MailSchool } from './email.ts'

const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif"
const sans = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif"
const { paper, ink, muted, rule } = palette.light
const { dark } = palette

/** Mail programs read inline style best; the classes beside it are for dark ones alone. */
export const look = {
  page: { margin: 0, padding: 0, backgroundColor: '#f6f4f1' },
  sheet: { width: '100%', maxWidth: 600, margin: '0 auto', backgroundColor: paper },
  // One long address would widen the sheet beyond the screen; the older name is for older mail programs.
  body: {
    padding: '32px 32px 24px',
    fontFamily: sans,
    fontSize: 17,
    lineHeight: '26px',
    color: ink,
    overflowWrap: 'anywhere',
    wordBreak: 'break-word',
  },
  foot: {
    padding: '20px 32px 32px',
    fontFamily: sans,
    fontSize: 14,
    lineHeight: '21px',
    color: muted,
    borderTop: `1px solid ${rule}`,
  },
  name: { margin: '0 0 28px', fontFamily: serif, fontSize: 16, lineHeight: '22px', color: muted },
  title: {
    margin: '0 0 20px',
    fontFamily: serif,
    fontSize: 30,
    lineHeight: '36px',
    fontWeight: 400,
    color: ink,
  },
  heading: {
    margin: '28px 0 8px',
    fontFamily: serif,
    fontSize: 20,
    lineHeight: '26px',
    fontWeight: 400,
    color: ink,
  },
  paragraph: { margin: '0 0 16px' },
  facts: { width: '100%', borderCollapse: 'collapse', margin: '8px 0 24px' },
  term: {
    padding: '10px 16px 10px 0',
    width: '38%',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    color: muted,
    borderTop: `1px solid ${rule}`,
    overflowWrap: 'normal',
    wordBreak: 'normal',
  },
  value: { padding: '10px 0', textAlign: 'left', verticalAlign: 'top', borderTop: `1px solid ${rule}` },
  /** What a figure is of, where it needs most of the line. */
  named: {
    padding: '10px 16px 10px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    color: muted,
    borderTop: `1px solid ${rule}`,
  },
  figureHead: {
    padding: '0 0 6px 16px',
    textAlign: 'left',
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: 400,
    color: muted,
  },
  figure: {
    padding: '10px 0 10px 16px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderTop: `1px solid ${rule}`,
  },
  number: { fontFamily: serif, fontSize: 18, whiteSpace: 'nowrap' },
  quote: { margin: '0 0 24px', padding: '2px 0 2px 16px', borderLeft: `3px solid ${rule}` },
  list: { margin: '0 0 16px', padding: '0 0 0 20px' },
  code: { fontFamily: serif, fontSize: 34, lineHeight: '40px', letterSpacing: '0.12em' },
  part: {
    margin: '32px 0 12px',
    padding: '16px 0 0',
    borderTop: `1px solid ${rule}`,
    fontFamily: serif,
    fontSize: 22,
    lineHeight: '28px',
    fontWeight: 400,
    color: ink,
  },
  item: { margin: '0 0 20px' },
  itemTitle: { margin: 0, fontSize: 17, lineHeight: '24px', fontWeight: 600 },
  itemWhen: { margin: '0 0 4px', fontSize: 15, lineHeight: '22px', color: muted },
  /** Shown after the subject in a list of mails, and nowhere else. */
  preview: {
    display: 'none',
    fontSize: 1,
    lineHeight: '1px',
    maxHeight: 0,
    maxWidth: 0,
    opacity: 0,
    overflow: 'hidden',
  },
} satisfies Record<string, CSSProperties>

export const linkStyle = ({ colors }: MailSchool): CSSProperties => ({
  color: colors.accent,
  textDecoration: 'underline',
})

/** Needs no escaping: no quote, angle or ampersand is in it, and a school's colors are `#` and six digits. */
export const darkStyle = ({ colors }: MailSchool): string =>
  ':root{color-scheme:light dark;supported-color-schemes:light dark}' +
  '@media (prefers-color-scheme:dark){' +
  `.page{background-color:#100e0d !important}.sheet{background-color:${dark.paper} !important}` +
  `.ink{color:${dark.ink} !important}.muted{color:${dark.muted} !important}.rule{border-color:${dark.rule} !important}` +
  `.link{color:${colors.accentDark} !important}.bar{border-color:${colors.accentDark} !important}}` +
  '@media (max-width:480px){.pad{padding-left:20px !important;padding-right:20px !important}}'
