import { decimalOf } from '../../kernel/money.ts'
import type { DataOf } from '../../core/content/index.ts'
import type { degreeType } from '../../core/content/types/degree-type.ts'
import type { program } from '../../core/content/types/program.ts'
import { pathHere } from '../visited-language.ts'
import type { Frame } from '../frame.ts'
import type { Crumb } from './breadcrumb.tsx'
import { isDue } from './program-words.ts'

type Program = DataOf<typeof program>
type About = {
  frame: Frame
  path: string
  program: Program
  degree: DataOf<typeof degreeType> | null
  coming: Program['deadlines']
}

const modes = {
  'on-campus': 'onsite',
  virtual: 'online',
  'live-virtual': 'online',
  'residential-with-field-research': 'blended',
} as const

/** A program for machines (https://schema.org/EducationalOccupationalProgram). Figures that still have to be checked stay out of it. */
export function programData({ frame: { school, origin }, path, program, degree, coming }: About): object {
  const formats = checked(program.formats)
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalProgram',
    name: program.name,
    description: program.summary,
    url: origin + pathHere(path),
    educationalCredentialAwarded: program.name,
    numberOfCredits: degree?.totalCredits,
    educationalProgramMode: several(formats.map(({ place }) => modes[place])),
    timeToComplete: several(formats.flatMap(({ months }) => months ?? []).map((count) => `P${count}M`)),
    applicationDeadline: checked(coming).find(isDue)?.date,
    programPrerequisites: checked(program.requirements).map(({ text }) => text),
    // A search engine takes any offer for the price of the degree: only tuition is one.
    offers: checked(program.costs).flatMap(({ kind, label, amount }) =>
      kind === 'tuition' && amount
        ? [
            {
              '@type': 'Offer',
              name: label,
              price: decimalOf(amount),
              priceCurrency: amount.currency,
            },
          ]
        : [],
    ),
    provider: {
      '@type': 'CollegeOrUniversity',
      name: school.name,
      address: school.address.join(', '),
      telephone: school.telephone,
      parentOrganization: school.parent && { '@type': 'CollegeOrUniversity', name: school.parent },
    },
  }
}

const checked = <Fact extends { source: { sample?: boolean | undefined } }>(facts: readonly Fact[]) =>
  facts.filter(({ source }) => !source.sample)

/** Each once; undefined, which JSON leaves out, where there is none. */
const several = (values: readonly string[]) => (values.length > 0 ? [...new Set(values)] : undefined)

export function breadcrumbData(origin: string, crumbs: readonly Crumb[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: label,
      item: origin + pathHere(href),
    })),
  }
}

/** The site itself, with its search where there is one (https://schema.org/WebSite). */
export const siteData = ({ school, origin, systems }: Frame): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: `${school.name}: ${school.siteName}`,
  url: `${origin}/`,
  inLanguage: school.language,
  potentialAction: systems.search && {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}${systems.search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
})
