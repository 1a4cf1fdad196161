import { languageOf, languages, translationLocale, type Language } from '../../kernel/languages.ts'
import { spokenPrefix, t } from '../../messages/message.ts'
import type { Frame } from '../frame.ts'
import { pathIn } from '../visited-language.ts'

/** Each language that the school offers, by its own name. Nothing where there is one alone. */
export function Languages({ frame, path }: { frame: Frame; path: string | null }) {
  const offered = offeredIn(frame)
  if (offered.length < 2) return null
  return (
    <nav className="languages" aria-label={t('languages')}>
      <ul>
        {offered.map(({ language, own }) => {
          const { name, tag, direction } = languages[language]
          return (
            <li key={language}>
              <a
                href={own ? (path ?? '/') : pathIn(language, path ?? '/')}
                hrefLang={tag}
                lang={tag}
                dir={direction}
                aria-current={isHere(own, language) ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

const isHere = (own: boolean, language: Language) => spokenPrefix() === (own ? '' : `/${language}`)

/** For search engines: the same page in each language in which it is written, and the school's own for everyone else. */
export function Alternates({ frame, path }: { frame: Frame; path: string }) {
  const written = offeredIn(frame).filter(
    ({ language, own }) =>
      own || frame.writtenIn === 'all' || frame.writtenIn.includes(translationLocale(language)),
  )
  if (written.length < 2) return null
  return (
    <>
      {written.map(({ language, own }) => (
        <link
          key={language}
          rel="alternate"
          hrefLang={own ? frame.own.tag : languages[language].tag}
          href={frame.origin + (own ? path : pathIn(language, path))}
        />
      ))}
      <link rel="alternate" hrefLang="x-default" href={frame.origin + path} />
    </>
  )
}

function offeredIn({ own, offered }: Frame): readonly { language: Language; own: boolean }[] {
  const first = languageOf(own.tag)
  return [
    { language: first, own: true },
    ...offered.filter((each) => each !== first).map((language) => ({ language, own: false })),
  ]
}
