import type { Promoted, Run, SearchResult } from '../../../core/site-search/index.ts'
import { t } from '../../../messages/message.ts'
import { joinParts } from '../../../messages/spoken-formats.ts'
import { markedAs, type ShownLanguage } from '../../visited-language.ts'
import { kindCalled } from './kind-words.ts'

/** What the school shows first to anyone who types certain words. */
export function Recommended({ first, own }: { first: readonly Promoted[]; own: ShownLanguage }) {
  if (first.length === 0) return null
  return (
    <section className="recommended" aria-label={t('search.recommended')}>
      <ul>
        {first.map(({ label, href, note, isOriginal }) => (
          <li key={href}>
            <p className="result-kind">{t('search.recommended')}</p>
            <a
              className="result-title"
              {...markedAs(isOriginal ? own : undefined)}
              href={href}
              rel={href.startsWith('https://') ? 'external' : undefined}
            >
              {label}
            </a>
            {note && <p {...markedAs(isOriginal ? own : undefined)}>{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Props = {
  results: readonly SearchResult[]
  start: number
  language: string
  /** The school's own language. */
  own: ShownLanguage
  /** What stands above a result; its kind unless said. */
  labelOf?: (result: SearchResult) => string
}

export function Results({ results, start, language, own, labelOf = ({ kind }) => kindCalled(kind) }: Props) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <ol className="results" start={start}>
      {results.map((result) => {
        const { path, title, extract, date, missing, isOriginal } = result
        const mark = markedAs(isOriginal ? own : undefined)
        return (
          <li key={path} className="result">
            <p className="result-kind">
              {labelOf(result)}
              {date && <> · {day.format(date)}</>}
            </p>
            <h2 className="result-title" {...mark}>
              <a href={path}>
                <Marked runs={title} />
              </a>
            </h2>
            <p className="result-extract" {...mark}>
              <Marked runs={extract} />
            </p>
            {missing.length > 0 && (
              <p className="result-missing">{t('search.missing', { words: joinParts(missing) })}</p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const Marked = ({ runs }: { runs: readonly Run[] }) =>
  runs.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text))
