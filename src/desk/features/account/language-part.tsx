import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isLanguage, languages } from '../../../kernel/languages.ts'
import { deskLanguage, t } from '../../../messages/desk-message.ts'
import { speakLanguage } from '../../spoken-language.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { Part } from '../../ui/part.tsx'
import { showDone } from '../../ui/undo.tsx'
import { chooseLanguage } from './account-query.ts'

const choices = Object.entries(languages).map(([value, { name, tag }]) => ({ value, label: name, lang: tag }))

/** What the desk and our mail speak to this colleague. */
export function LanguagePart({ onChanged }: { onChanged: () => Promise<void> }) {
  const [language, setLanguage] = useState(deskLanguage())
  const save = useMutation({
    mutationFn: async () => {
      await chooseLanguage(language)
      await onChanged()
      await speakLanguage(language, { isChosen: true })
    },
    onSuccess: () => showDone(t('language.saved', { language: languages[language].name })),
  })
  return (
    <Part title={t('language.title')}>
      <p>{t('language.lead')}</p>
      <NativeSelect
        className="field-medium"
        mt="sm"
        label={t('language.label')}
        data={choices}
        value={language}
        onChange={({ currentTarget: { value } }) => isLanguage(value) && setLanguage(value)}
      />
      <div className="acts">
        <BusyButton variant="default" isBusy={save.isPending} onClick={() => save.mutate()}>
          {t('language.save')}
        </BusyButton>
      </div>
      <p className="alert-line" role="alert">
        {save.error ? sayFailure(save.error) : ''}
      </p>
    </Part>
  )
}
