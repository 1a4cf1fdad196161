import { Textarea } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SnippetView } from '../../core/snippets/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { DeskFailure } from '../api.ts'
import {
  addSnippet,
  editSnippet,
  removeSnippet,
  snippetsQuery,
  snippetFields,
} from '../features/snippets/snippets-query.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { Form, useDeskForm } from '../ui/desk-form.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { TextField } from '../ui/form.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { Part } from '../ui/part.tsx'
import { ProblemSummary } from '../ui/problem-summary.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

/** Texts that staff use again and again. */
export function SnippetsScreen() {
  const client = useQueryClient()
  const now = useNow()
  const { data: snippets } = useSuspenseQuery(snippetsQuery)
  const [edited, setEdited] = useState<SnippetView | null>(null)
  const remove = useMutation({
    mutationFn: ({ id, version }: SnippetView) => removeSnippet(id, version),
    onSettled: () => client.invalidateQueries(snippetsQuery),
  })
  return (
    <>
      <ScreenHeading title={t('snippets.title')} />
      <p className="lead">{t('snippets.lead')}</p>
      <p className="small">
        {t('snippets.fields')}:{' '}
        {snippetFields.map((field) => (
          <code key={field} className="field-name" dir="ltr">
            {`{{${field}}}`}
          </code>
        ))}
      </p>
      <p className="alert-line" role="alert">
        {remove.error ? sayFailure(remove.error) : ''}
      </p>
      {snippets.length === 0 ? (
        <Emptiness title={t('snippets.none.title')} text={t('snippets.none.text')} />
      ) : (
        <ul className="snippets" aria-label={t('snippets.title')}>
          {snippets.map((snippet) => {
            const { id, title, text, by, updatedAt } = snippet
            return (
              <li key={id}>
                <h2>
                  <bdi>{title}</bdi>
                </h2>
                <p className="message" dir="auto">
                  {text}
                </p>
                <p className="muted small">
                  {t('snippets.changed', { name: by })} <Instant at={updatedAt} now={now} />
                </p>
                <div className="acts acts--tight">
                  <BusyButton
                    variant="default"
                    size="compact-md"
                    isBusy={false}
                    onClick={() => setEdited(snippet)}
                    aria-label={t('snippets.edit.what', { title })}
                  >
                    {t('snippets.edit')}
                  </BusyButton>
                  <BusyButton
                    variant="default"
                    size="compact-md"
                    isBusy={remove.isPending}
                    onClick={() => remove.mutate(snippet)}
                    aria-label={t('snippets.remove.what', { title })}
                  >
                    {t('snippets.remove')}
                  </BusyButton>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <Part title={edited ? t('snippets.editing', { title: edited.title }) : t('snippets.new')}>
        <SnippetForm key={edited?.id ?? 'new'} edited={edited} onDone={() => setEdited(null)} />
      </Part>
    </>
  )
}

function SnippetForm({ edited, onDone }: { edited: SnippetView | null; onDone: () => void }) {
  const client = useQueryClient()
  const [sent, setSent] = useState(0)
  /** What saving replaces; once a colleague's text was shown, that one. */
  const [version, setVersion] = useState(edited?.version ?? 0)
  const form = useDeskForm({
    initialValues: { title: edited?.title ?? '', text: edited?.text ?? '' },
    send: async ({ title, text }) => {
      if (edited) await editSnippet(edited.id, { title, text, version }).catch(lookAgain)
      else await addSnippet({ title, text, version: 0 })
    },
    onSent: async () => {
      await client.invalidateQueries(snippetsQuery)
      setSent(sent + 1)
      form.reset()
      onDone()
    },
  })
  async function lookAgain(error: unknown): Promise<never> {
    if (error instanceof DeskFailure && error.code === 'conflict') {
      const fresh = await client.fetchQuery({ ...snippetsQuery, staleTime: 0 })
      setVersion(fresh.find(({ id }) => id === edited?.id)?.version ?? version)
    }
    throw error
  }
  const { key, ...text } = form.field('text')
  return (
    <div className="narrow" key={sent}>
      <ProblemSummary problems={form.problems} />
      {edited && form.hasProblems && version !== edited.version && <p>{t('snippets.again')}</p>}
      <Form
        onSubmit={form.onSubmit}
        submit={t(form.isBusy ? 'snippets.saving' : 'snippets.save')}
        beside={
          edited && (
            <BusyButton variant="default" isBusy={false} onClick={onDone}>
              {t('desk.cancel')}
            </BusyButton>
          )
        }
      >
        <TextField field={form.field('title')} label={t('snippets.name')} maxLength={80} />
        <Textarea
          key={key}
          {...text}
          label={t('snippets.text')}
          autosize
          minRows={5}
          maxLength={10_000}
          dir="auto"
        />
      </Form>
    </div>
  )
}
