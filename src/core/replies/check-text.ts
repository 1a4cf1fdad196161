import { foldName } from '../../kernel/text.ts'
import { findAmounts, findCredits } from './figures.ts'
import { findDates } from './dates-in-text.ts'
import { languageOf } from '../questions/index.ts'
import { checkLinks } from './links.ts'
import type { ReplyFacts } from './reply-facts.ts'
import { checkSalutation } from './salutation.ts'
import type { Finding } from './schema.ts'

/** Holds a reply against what is known. @returns each doubt once, in the order of the reply as far as it has one */
export function checkText(text: string, attachments: number, facts: ReplyFacts): Finding[] {
  if (text.trim() === '') return []
  const found = [
    ...checkSalutation(text, facts),
    ...placeholders(text),
    ...checkLinks(text, facts.site),
    ...otherPrograms(text, facts),
    ...attachmentPromised(text, attachments),
    ...checkDates(text, facts),
    ...checkFigures(text, facts),
    ...otherNumber(text, facts),
    ...otherLanguage(text, facts),
  ]
  return found.filter(
    (each, at) => found.findIndex((other) => other.type === each.type && other.found === each.found) === at,
  )
}

const gaps = [
  /\{\{[^{}\n]{0,80}\}\}/gu,
  /(?<!\{)\{[a-z_. ]{2,40}\}(?!\})/giu,
  /\[(?:your |their |the |insert |enter |add |fill |student|applicant|program|person|first|last|name|date|deadline|amount|link|url|school|title|department|phone|email|xx)[^\]\n]{0,60}\](?!\()/giu,
  /<(?:insert |your |first|last|name|date|program|amount|link|url|student|applicant)[^<>@\n]{0,40}>/giu,
  /\b(?:TODO|TBD|FIXME|TK|XXX+)\b/gu,
  /(?<![\w$])X{2,}(?![\w])/gu,
  /_{3,}/gu,
  /\blorem ipsum\b/giu,
  /\[\s*\.{2,}\s*\]|\(\s*\?{1,}\s*\)|\?{3,}/gu,
  /%[A-Z_]{3,}%|\$\{[^}\n]*\}|<<[^<>\n]+>>/gu,
  /\[(?:Name|Datum|Betrag|Frist|Nombre|Fecha|Programa|Importe|Nom|Date|Programm(?:e)?|Montant|姓名|日期|项目|金额)\]/giu,
]

const placeholders = (text: string): Finding[] =>
  gaps.flatMap((gap) =>
    [...text.matchAll(gap)].map(([found]) => ({ type: 'placeholder', found, expected: '' })),
  )

/** Another program is named, and none of those that the person asked about. */
function otherPrograms(text: string, { askedPrograms, otherPrograms }: ReplyFacts): Finding[] {
  if (askedPrograms.length === 0) return []
  const said = ` ${foldName(text.replaceAll(/https?:\/\/\S+/giu, ' '))} `
  const isNamed = (names: readonly string[]) =>
    names.some((name) => foldName(name) !== '' && said.includes(` ${foldName(name)} `))
  if (askedPrograms.some(isNamed)) return []
  return otherPrograms.filter(isNamed).map(([name = '']) => ({
    type: 'other-program',
    found: name,
    expected: askedPrograms.map(([each = '']) => each).join(', '),
  }))
}

const promises = [
  /\b(?:(?:i|we) (?:have )?attached|(?:i|we)['’]?ve attached|i am attaching|i'?m attaching|(?:is|are) attached(?! to (?!this))|attached (?:is|are|you will|please|to this|below)|please find (?:the |our |my |a )?(?:[\w’' -]{0,40})?(?:attached|enclosed)|see (?:the )?attach(?:ed|ment)|find (?:attached|enclosed)|attached (?:brochure|file|document|form|pdf|list|schedule)|in the attachment|i enclose|enclosed (?:is|are|please)|\(attached\))/iu,
  /(?:im anhang|anbei|als anhang|in der anlage|angehängt|beigefügt|füge ich (?:ihnen )?bei|hänge ich)/iu,
  /(?:adjunt[oa]s?\b|le adjunto|en el archivo adjunto|anexo (?:el|la|encontrará)|encontrará (?:en )?adjunt)/iu,
  /(?:ci-joint|ci-jointe|en pièce jointe|pièce jointe|vous trouverez en annexe|je joins)/iu,
  /(?:附件|随信附上|附上|见附)/u,
]

function attachmentPromised(text: string, attachments: number): Finding[] {
  if (attachments > 0) return []
  const found = promises.map((promise) => promise.exec(text)?.[0]).find((each) => each !== undefined)
  return found === undefined ? [] : [{ type: 'no-attachment', found, expected: '' }]
}

function checkDates(text: string, { dates, today }: ReplyFacts): Finding[] {
  return findDates(text, today).flatMap((each): Finding[] => {
    if (each.weekday !== null && each.weekday !== each.realWeekday)
      return [{ type: 'weekday', found: each.text, expected: each.date }]
    if (!each.isOfProgram) return []
    if (dates.length > 0 && !dates.includes(each.date))
      return [{ type: 'date', found: each.text, expected: nextOf(dates, today).join(', ') }]
    return each.date < today && each.isToCome ? [{ type: 'past-date', found: each.text, expected: '' }] : []
  })
}

/** Those to come, where any are. */
function nextOf(dates: readonly string[], today: string): string[] {
  const next = dates.filter((date) => date >= today)
  return [...new Set(next.length > 0 ? next : dates)].toSorted()
}

function checkFigures(text: string, { amounts, credits }: ReplyFacts): Finding[] {
  return [
    ...findAmounts(text)
      .filter(({ amount }) => amounts.length > 0 && !amounts.includes(amount))
      .map(({ text }): Finding => ({ type: 'amount', found: text, expected: amounts.join(',') })),
    ...findCredits(text)
      .filter(({ credits: said }) => credits.length > 0 && !credits.includes(said))
      .map(({ text }): Finding => ({ type: 'credits', found: text, expected: credits.join(', ') })),
  ]
}

const otherNumber = (text: string, { receipt }: ReplyFacts): Finding[] =>
  [...text.matchAll(/\bR-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/giu)]
    .filter(([found]) => found.toUpperCase() !== receipt.toUpperCase())
    .map(([found]) => ({ type: 'reference-number', found, expected: receipt }))

/** Long enough to tell: a name and a thank-you are in no language. */
function otherLanguage(text: string, { message }: ReplyFacts): Finding[] {
  const [asked, said] = [languageOf(message), languageOf(text)]
  return asked === null || said === null || asked === said
    ? []
    : [{ type: 'language', found: said, expected: asked }]
}
