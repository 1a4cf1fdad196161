import { hrefOf } from '../../core/content/index.ts'
import { t } from '../../messages/message.ts'
import { Blocks, Questions } from '../components/blocks.tsx'
import { Breadcrumb, homeCrumb } from '../components/breadcrumb.tsx'
import { FactList } from '../components/fact-list.tsx'
import { JsonLd } from '../components/json-ld.tsx'
import { NextEvent } from '../components/next-event.tsx'
import { Page } from '../components/page.tsx'
import { PageIndex } from '../components/page-index.tsx'
import { Pattern } from '../components/pattern.tsx'
import { breadcrumbData, programData } from '../components/program-data.ts'
import { comingDeadlines, degreeName } from '../components/program-words.ts'
import { Section } from '../components/section.tsx'
import { SectionMenu } from '../components/section-menu.tsx'
import { ShortListButton } from '../components/short-list.tsx'
import { brochureOf } from '../print/brochure-path.ts'
import { pageKey } from '../page-key.ts'
import { ApplyLink } from './program/apply-link.tsx'
import { Costs } from './program/costs.tsx'
import { Curriculum } from './program/curriculum.tsx'
import { Dates } from './program/dates.tsx'
import { Formats } from './program/formats.tsx'
import { Glance } from './program/glance.tsx'
import type { ShownProgram } from './program/shown-program.ts'

/** One program: what it is in a sentence, how to apply and to ask, then every fact with the number of its source. */
export function ProgramPage(props: ShownProgram) {
  const { frame, slug, program, degree, clock } = props
  const path = `/programs/${slug}`
  const crumbs = [
    homeCrumb(frame),
    ...(degree && program.degreeType !== undefined
      ? [
          {
            label: degreeName(degree),
            href: frame.systems.programs
              ? pageKey(frame.systems.programs, [['degree', program.degreeType]])
              : `/#degree-${program.degreeType}`,
          },
        ]
      : []),
  ]
  const sections = sectionsOf(props)
  return (
    <Page
      frame={frame}
      title={program.name}
      description={program.summary}
      canonicalPath={path}
      card={`/cards/${slug}.png`}
    >
      <div className="page-head page-head-plate">
        <Breadcrumb crumbs={crumbs} />
        <h1>{program.name}</h1>
        <p className="lead">{program.summary}</p>
        <Actions {...props} />
        {props.session && (
          <NextEvent session={props.session} clock={clock} language={frame.school.language} />
        )}
        <Pattern name={program.name} id={`plate-${slug}`} plate={program.plate} />
      </div>
      <div className="section glance">
        {frame.menus.section && <SectionMenu menu={frame.menus.section} current={path} />}
        <div className="section-body">
          <h2>{t('program.glance')}</h2>
          <Glance {...props} />
        </div>
      </div>
      <div className="content program-body">
        <PageIndex items={sections.map(({ id, title }) => ({ href: `#${id}`, label: title }))}>
          <ApplyLink {...props} />
          <AskLink slug={slug} isQuiet />
        </PageIndex>
        <div className="content-body">
          {sections.map(({ id, title, body }) => (
            <Section key={id} id={id} title={title}>
              {body}
            </Section>
          ))}
        </div>
      </div>
      <div className="action-bar">
        <ApplyLink {...props} />
        <AskLink slug={slug} isQuiet label={t('program.ask.short')} />
      </div>
      <JsonLd
        data={programData({
          frame,
          path,
          program,
          degree,
          coming: comingDeadlines(program.deadlines, clock),
        })}
      />
      <JsonLd data={breadcrumbData(frame.origin, [...crumbs, { label: program.name, href: path }])} />
    </Page>
  )
}

function Actions(props: ShownProgram) {
  const { frame, slug, program } = props
  const finder = frame.systems.programs
  return (
    <p className="actions">
      <ApplyLink {...props} />
      <AskLink slug={slug} isQuiet={program.applyAt !== undefined} />
      <a className="button button-plain" href={brochureOf(slug)}>
        {t('brochure.of-program')}
      </a>
      {finder && <ShortListButton program={slug} name={program.name} path={finder} />}
    </p>
  )
}

type AskLinkProps = { slug: string; isQuiet: boolean; label?: string }

const AskLink = ({ slug, isQuiet, label = t('program.ask') }: AskLinkProps) => (
  <a className={isQuiet ? 'button button-quiet' : 'button'} href={`/inquire?program=${slug}`}>
    {label}
  </a>
)

/** Every section that the program has something to say in. */
function sectionsOf(props: ShownProgram) {
  const { program, degree } = props
  const { curriculum, questions = [] } = program
  return [
    {
      id: 'about',
      title: t('program.about'),
      body: (
        <div className="prose">
          <Blocks blocks={program.description} under={2} />
        </div>
      ),
    },
    { id: 'cost', title: t('program.cost.title'), body: <Costs {...props} /> },
    { id: 'deadlines', title: t('program.deadlines.title'), body: <Dates {...props} /> },
    { id: 'formats', title: t('program.formats.title'), body: <Formats formats={program.formats} /> },
    ...(curriculum
      ? [
          {
            id: 'curriculum',
            title: t('program.curriculum.title'),
            body: <Curriculum parts={curriculum} name={degree?.name ?? program.name} />,
          },
        ]
      : []),
    { id: 'outcomes', title: t('program.outcomes.title'), body: <FactList facts={program.outcomes} /> },
    { id: 'aid', title: t('program.aid.title'), body: <FactList facts={program.aid} /> },
    {
      id: 'requirements',
      title: t('program.requirements.title'),
      body: <FactList facts={program.requirements} />,
    },
    ...(questions.length > 0
      ? [{ id: 'questions', title: t('program.questions.title'), body: <Questions items={questions} /> }]
      : []),
    { id: 'ask', title: t('program.ask'), body: <Ask {...props} /> },
  ]
}

function Ask({ slug, program }: ShownProgram) {
  return (
    <>
      <p className="lead">{t('program.ask.lead')}</p>
      <p className="actions">
        <AskLink slug={slug} isQuiet={false} label={t('hero.ask')} />
        {program.officialPage && (
          <a className="button button-quiet" href={hrefOf(program.officialPage)} rel="external">
            {t('program.official')}
          </a>
        )}
      </p>
    </>
  )
}
