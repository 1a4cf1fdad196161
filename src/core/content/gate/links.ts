import { type Check, error, warning } from './check.ts'
import { linksIn } from './look.ts'
import type { Finding } from '../schema.ts'

const vague =
  /^(click( here)?|here|more|read( more)?|learn( more)?|details|link|this( page| link)?|go|see( more)?|website|download)[.…!]*$/i

/** A link says by itself where it leads (WCAG 2.2, 2.4.4), and the same words lead to the same place (3.2.4). */
export const checkLinkTexts: Check = ({ data }) => {
  const links = linksIn(data)
  const leadsTo = new Map<string, string>()
  return links.flatMap(({ value: { label, to, href }, path: place }) => {
    const found: Finding[] = []
    if (vague.test(label.trim())) found.push(error('link-text-vague', place, { text: label }))
    if (/^(https?:\/\/|www\.)/i.test(label.trim()))
      found.push(warning('link-text-address', place, { text: label }))
    const target = JSON.stringify(to ?? href ?? null)
    const other = leadsTo.get(label.toLowerCase())
    if (other !== undefined && other !== target && target !== 'null')
      found.push(warning('link-text-twice', place, { text: label }))
    if (target !== 'null') leadsTo.set(label.toLowerCase(), other ?? target)
    return found
  })
}
