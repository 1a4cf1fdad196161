import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { DocumentView } from '../../../core/content/schema.ts'
import { languageOf, languages, type Language } from '../../../kernel/languages.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { translateDocument } from './studio-query.ts'

/** The languages of a document: those it has been translated into lead there, the others begin a translation. */
export function Translations({ view }: { view: DocumentView }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { original, translations } = view
  const originalId = original?.id ?? view.id
  const begin = useMutation({
    mutationFn: (language: Language) => translateDocument(originalId, language),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['content'] })
      void navigate({ to: '/content/$id', params: { id } })
    },
  })
  if (view.languages.length === 0) return null
  return (
    <section className="part" aria-labelledby="translations">
      <h2 id="translations">{t('translations.title')}</h2>
      <ul className="translations">
        {original && (
          <li>
            <Link to="/content/$id" params={{ id: original.id }}>
              {t('translations.original')}
            </Link>
          </li>
        )}
        {view.languages.map((language) => {
          const { name, tag } = languages[language]
          const made = translations.find(({ locale }) => languageOf(locale) === language)
          if (!made)
            return (
              <li key={language}>
                <Button
                  variant="default"
                  size="compact-md"
                  loading={begin.isPending && begin.variables === language}
                  onClick={() => begin.mutate(language)}
                >
                  {t('translations.begin', { language: name })}
                </Button>
              </li>
            )
          return (
            <li key={language}>
              {made.id === view.id ? (
                <strong lang={tag}>{name}</strong>
              ) : (
                <Link to="/content/$id" params={{ id: made.id }} lang={tag}>
                  {name}
                </Link>
              )}{' '}
              <span className="small muted">
                {t(made.isPublished ? 'translations.published' : 'translations.draft')}
                {made.isBehind && `. ${t('translations.behind')}`}
              </span>
            </li>
          )
        })}
      </ul>
      {begin.error && (
        <p className="alert-line" role="alert">
          {sayFailure(begin.error)}
        </p>
      )}
    </section>
  )
}
