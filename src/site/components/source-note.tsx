import type { Source } from '../../core/content/index.ts'
import { t } from '../../messages/message.ts'
import { sayAsOf } from './when.ts'

/** The sources of a section's facts, each once, in the order of the facts. Their places are the numbers of their marks. */
export function sourcesOf(
  facts: readonly ({ source?: Source | undefined } | undefined)[],
): readonly Source[] {
  const sources = facts.flatMap((fact) => fact?.source ?? [])
  return [...new Map(sources.map((source) => [nameOf(source), source])).values()]
}

const nameOf = ({ name, asOf, sample }: Source) => JSON.stringify([name, asOf, sample === true])

/** The number of a figure's source in the section's list; a sample says that it is one. */
export function SourceMark({ source, sources }: { source: Source; sources: readonly Source[] }) {
  const number = sources.findIndex((each) => nameOf(each) === nameOf(source)) + 1
  return (
    <>
      {source.sample && <small className="sample"> {t('source.mark')}</small>}
      <sup className="source-mark">
        <span className="visually-hidden"> {t('source.number')} </span>
        {number}
      </sup>
    </>
  )
}

/** The sources of a section behind one line; printed in full. */
export function SourceNotes({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null
  return (
    <details className="sources">
      <summary>
        {sources.some(({ sample }) => sample) ? t('source.where.samples') : t('source.where')}
      </summary>
      <ol>
        {sources.map((source) => (
          <li key={nameOf(source)}>
            {t('source', { name: capitalized(source.name), asOf: sayAsOf(source.asOf) })}
            {source.sample && ` ${t('source.sample')}`}
          </li>
        ))}
      </ol>
    </details>
  )
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
