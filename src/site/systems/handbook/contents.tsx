import { t } from '../../../messages/message.ts'
import { inParts, type Chapter, type Edition } from './editions.ts'

type Props = { edition: Edition; chapters: readonly Chapter[]; under: 1 | 2 }

/** The chapters of an edition by part, each with what it says in one sentence. */
export function Contents({ edition, chapters, under }: Props) {
  const Heading = under === 1 ? 'h2' : 'h3'
  return inParts(edition, chapters).map(({ number, title, chapters }) => (
    // No landmark: two editions on one page have parts of the same name.
    <section key={number} className="handbook-part">
      <Heading id={idOf(edition, number)}>{t('handbook.part', { number: String(number), title })}</Heading>
      <ol>
        {chapters.map(({ key, summary }) => (
          <li key={key}>
            <a href={`/${key}`}>
              <span className="handbook-number">{summary.number}</span> <span>{summary.title}</span>
            </a>
            <p>{summary.summary}</p>
          </li>
        ))}
      </ol>
    </section>
  ))
}

const idOf = ({ slug }: Edition, part: number) => `${slug}-part-${part}`
