import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { TypeView } from '../../core/content/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { DeskFailure } from '../api.ts'
import { Differences } from '../features/studio/differences.tsx'
import { asGroup } from '../features/studio/form/path.ts'
import {
  documentQuery,
  revisionQuery,
  revisionsQuery,
  saveDocument,
  typesQuery,
} from '../features/studio/studio-query.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { BackIcon } from '../ui/icons.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { joinWords } from '../ui/join-words.ts'

const route = getRouteApi('/desk/content/$id/history')

/** Who changed what and when; any earlier text can be brought back as a draft. */
export function ContentHistoryScreen() {
  const { id } = route.useParams()
  const now = useNow()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data: types } = useSuspenseQuery(typesQuery)
  const { data: view } = useSuspenseQuery(documentQuery(id))
  const { data: revisions } = useSuspenseQuery(revisionsQuery(id))
  const [shown, setShown] = useState<string | null>(null)
  const type = types.find(({ name }) => name === view.type)
  const restore = useMutation({
    mutationFn: async (revisionId: string) => {
      const { data } = await client.fetchQuery(revisionQuery(id, revisionId))
      return saveDocument(id, { ...asGroup(data) }, view.revisionId)
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['content'] })
      void navigate({ to: '/content/$id', params: { id } })
    },
  })
  if (!type) throw new DeskFailure('not-found', '')
  return (
    <>
      <p className="back">
        <Link to="/content/$id" params={{ id }}>
          <BackIcon /> {view.title}
        </Link>
      </p>
      <ScreenHeading
        title={t('studio.history.title')}
        pageTitle={t('studio.history.of', { title: view.title })}
      />
      <p className="lead">{t('studio.history.lead')}</p>
      <p className="alert-line" role="alert">
        {restore.error ? sayFailure(restore.error) : ''}
      </p>
      <ol className="history" aria-label={t('studio.history.title')}>
        {revisions.map((revision, at) => {
          const before = revisions[at + 1]
          const isShown = shown === revision.id
          return (
            <li key={revision.id} className="history-item">
              <div className="history-head">
                <div>
                  <strong>
                    <Instant at={revision.at} now={now} />
                  </strong>{' '}
                  <span>{revision.by ?? t('studio.by.program')}</span>
                  {revision.isPublished && (
                    <span className="doc-pill doc-pill--published">{t('studio.history.on-site')}</span>
                  )}
                  <div className="muted small">
                    {before
                      ? revision.changed.length > 0
                        ? t('studio.history.changed', { fields: joinWords(revision.changed) })
                        : t('studio.differences.none')
                      : t('studio.history.first')}
                  </div>
                </div>
                <div className="row-acts">
                  {before && (
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-expanded={isShown}
                      aria-label={t(isShown ? 'studio.history.hide.of' : 'studio.history.show.of', {
                        number: revision.number,
                      })}
                      onClick={() => setShown(isShown ? null : revision.id)}
                    >
                      {t(isShown ? 'studio.history.hide' : 'studio.history.show')}
                    </Button>
                  )}
                  {revision.id !== view.revisionId && view.state !== 'trash' && (
                    <BusyButton
                      variant="default"
                      size="compact-md"
                      isBusy={restore.isPending}
                      aria-label={t('studio.history.restore.of', { number: revision.number })}
                      onClick={() => restore.mutate(revision.id)}
                    >
                      {t('studio.history.restore')}
                    </BusyButton>
                  )}
                </div>
              </div>
              {isShown && before && <Compared id={id} type={type} before={before.id} after={revision.id} />}
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Compared({
  id,
  type,
  before,
  after,
}: {
  id: string
  type: TypeView
  before: string
  after: string
}) {
  const old = useQuery(revisionQuery(id, before))
  const now = useQuery(revisionQuery(id, after))
  const error = old.error ?? now.error
  if (error) return <p role="alert">{sayFailure(error)}</p>
  if (!old.data || !now.data) return <p role="status">{t('desk.loading')}</p>
  return <Differences type={type} before={old.data.data} after={now.data.data} />
}
