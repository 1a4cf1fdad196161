import { hrefOf, type DataOf, type PublishedSummary } from '../../core/content/index.ts'
import type { page } from '../../core/content/types/page.ts'
import { t } from '../../messages/message.ts'
import { Blocks, inParts } from '../components/blocks.tsx'
import { CreditRuler } from '../components/credit-ruler.tsx'
import { ErrorSummary, hasErrors } from '../components/error-summary.tsx'
import { ContactLine } from '../components/contact-line.tsx'
import { InquiryForm, type InquiryFormProps } from '../components/inquiry-form.tsx'
import { keepMarkup } from '../components/keep-markup.ts'
import { LinkList } from '../components/link-list.tsx'
import { JsonLd } from '../components/json-ld.tsx'
import { Page } from '../components/page.tsx'
import { siteData } from '../components/program-data.ts'
import { Seal } from '../components/pattern.tsx'
import { ProgramCard } from '../components/program-card.tsx'
import { degreeName, hasSample } from '../components/program-words.ts'
import { Section } from '../components/section.tsx'
import { brochurePath } from '../print/brochure-path.ts'
import { SectionMenu } from '../components/section-menu.tsx'
import { Trusted } from '../components/trusted.tsx'
import type { Clock } from '../clock.ts'
import type { Frame, Menu } from '../frame.ts'
import { markedAs, ownUnless } from '../visited-language.ts'

type Props = {
  frame: Frame
  page: DataOf<typeof page>
  degreeTypes: readonly PublishedSummary<'degree-type'>[]
  programs: readonly PublishedSummary<'program'>[]
  brochure: PublishedSummary<'document'> | null
  inquiry: Omit<InquiryFormProps, 'from' | 'school'>
  clock: Clock
}

/** The front page: what there is, what it takes, and a place to ask. */
export function LandingPage({ frame, page, degreeTypes, programs, brochure, inquiry, clock }: Props) {
  const { school, menus } = frame
  const ownOf = ({ locale }: { locale?: string }) => ownUnless(locale !== undefined, frame)
  const ungrouped = programs.filter(
    ({ summary }) => !degreeTypes.some(({ key }) => key === summary.degreeType),
  )
  const longest = Math.max(...degreeTypes.map(({ summary }) => summary.totalCredits))
  return (
    <Page
      frame={frame}
      title={page.title}
      description={page.lead}
      canonicalPath="/"
      problem={
        hasErrors(inquiry.errors, inquiry.notice) && (
          <ErrorSummary errors={inquiry.errors} notice={inquiry.notice} />
        )
      }
    >
      <JsonLd data={siteData(frame)} />
      <div className="hero">
        <h1>{page.title}</h1>
        <div className="hero-text">
          <p className="lead">{page.lead}</p>
          <p className="actions">
            <a className="button" href="#inquiry">
              {t('hero.ask')}
            </a>
            <a className="button button-quiet" href="#find">
              {t('hero.find')}
            </a>
          </p>
        </div>
        <Seal name={`${school.name}, ${page.title}`} id="seal" />
      </div>
      <Trusted as="div" className="section intro" html={introduction({ menu: menus.section, page })} />
      {degreeTypes.length > 0 && (
        <Section id="degrees" title={t('degrees.title', { count: degreeTypes.length })} className="degrees">
          {degreeTypes.map(({ key, summary: degree, locale }) => (
            <Trusted
              key={key}
              as="div"
              className="degree"
              html={degreeMarkup({ degree, longest })}
              {...markedAs(ownUnless(locale !== undefined, frame))}
            />
          ))}
        </Section>
      )}
      <Section
        id="find"
        title={t('programs.title')}
        lead={
          <>
            <p>{t('programs.lead')}</p>
            {frame.systems.programs && (
              <p>
                <a href={frame.systems.programs}>{t('programs.finder')}</a>
              </p>
            )}
            {programs.some(({ summary }) => hasSample(summary)) && <p>{t('programs.marks')}</p>}
          </>
        }
        className="programs"
      >
        {degreeTypes.map(({ key, summary: degree }) => {
          const its = programs.filter(({ summary }) => summary.degreeType === key)
          return (
            <section key={key} className="program-group" aria-labelledby={`degree-${key}`}>
              <h3 id={`degree-${key}`}>
                {degree.programsTitle ?? degreeName(degree)}{' '}
                <small>{t('programs.of', { count: its.length, credits: degree.totalCredits })}</small>
              </h3>
              <div className="program-list">
                {its.map((program) => (
                  <ProgramCard key={program.key} program={program} clock={clock} own={ownOf(program)} />
                ))}
              </div>
            </section>
          )
        })}
        {ungrouped.length > 0 && (
          <div className="program-group program-list">
            {ungrouped.map((program) => (
              <ProgramCard key={program.key} program={program} clock={clock} level={3} own={ownOf(program)} />
            ))}
          </div>
        )}
      </Section>
      {brochure && (
        <Section id="brochure" title={t('brochure.title')} className="brochure">
          <p className="brochure-title">
            <a href={brochure.summary.link ? hrefOf(brochure.summary.link) : brochurePath}>
              {brochure.summary.title}
            </a>{' '}
            <small>({brochure.summary.format})</small>
          </p>
          <p>{brochure.summary.description}</p>
        </Section>
      )}
      <Section
        id="inquiry"
        title={inquiry.form.title}
        lead={
          <>
            <p>{inquiry.form.lead}</p>
            <p>{t('form.promise', { days: school.promise.businessDays })}</p>
            <ContactLine school={school} />
          </>
        }
        className="reply-card"
      >
        <InquiryForm {...inquiry} from="/" school={school} />
      </Section>
      {menus.resources && (
        <Section id="resources" title={menus.resources.label} className="resources">
          <LinkList items={menus.resources.items} own={menus.resources.own} />
        </Section>
      )}
    </Page>
  )
}

type Introduction = { menu: Menu | undefined; page: Props['page'] }

const introduction = keepMarkup(20, ({ menu, page: { body } }: Introduction) => {
  const [opening, ...parts] = inParts(body)
  return (
    <>
      {menu && <SectionMenu menu={menu} current="/" />}
      <div className="section-body">
        <div className="prose">
          <Blocks blocks={opening ?? []} under={1} />
        </div>
        <div className="intro-parts">
          {parts.map((blocks, at) => (
            <div key={at} className="intro-part">
              <Blocks blocks={blocks} under={1} />
            </div>
          ))}
        </div>
      </div>
    </>
  )
})

type ShownDegree = { degree: PublishedSummary<'degree-type'>['summary']; longest: number }

const degreeMarkup = keepMarkup(50, ({ degree, longest }: ShownDegree) => (
  <>
    <div>
      <h3>{degreeName(degree)}</h3>
      <p className="degree-nature">{degree.nature}</p>
    </div>
    <CreditRuler degree={degree} longest={longest} />
    <p>{degree.description}</p>
  </>
))
