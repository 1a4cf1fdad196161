import { UnstyledButton } from '@mantine/core'
import { languages, type Language } from '../../../kernel/languages.ts'
import { t } from '../../../messages/desk-message.ts'
import { speakLanguage, useSpokenLanguage } from '../../spoken-language.ts'

const offered = Object.entries(languages) as [Language, (typeof languages)[Language]][]

/** What the desk speaks before it knows who is there, each language by its own name. */
export function GateLanguages() {
  const spoken = useSpokenLanguage()
  return (
    <ul className="gate-languages" aria-label={t('language.title')}>
      {offered.map(([language, { name, tag, direction }]) => (
        <li key={language}>
          <UnstyledButton
            lang={tag}
            dir={direction}
            aria-pressed={language === spoken}
            onClick={() => void speakLanguage(language, { isChosen: true }).catch(reportError)}
          >
            {name}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
