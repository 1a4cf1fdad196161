import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import type { DocumentView, TypeView } from '../../core/content/schema.ts'
import { languageOf, languages } from '../../kernel/languages.ts'
import { t } from '../../messages/desk-message.ts'
import { CommentList } from '../features/studio/comments/comment-list.tsx'
import { CommentsContext } from '../features/studio/comments/comments-context.ts'
import { giveDocumentSign } from '../features/studio/comments/comments-query.ts'
import { useComments } from '../features/studio/comments/use-comments.ts'
import { Conflict } from '../features/studio/conflict.tsx'
import { DocumentActs } from '../features/studio/document-acts.tsx'
import { drawPicturePicker } from '../features/media/picture-picker.tsx'
import { DocumentForm } from '../features/studio/document-form.tsx'
import { OriginalContext } from '../features/studio/form/original-text.tsx'
import { PickerContext } from '../features/studio/form/picker-context.ts'
import { Findings } from '../features/studio/findings.tsx'
import { SaveProblems } from '../features/studio/save-problems.tsx'
import { LinksHere } from '../features/studio/links-here.tsx'
import { PreviewPane } from '../features/studio/preview-pane.tsx'
import { Translations } from '../features/studio/translations.tsx'
import { DocumentStateWords } from '../features/studio/state-words.tsx'
import { documentQuery, typesQuery } from '../features/studio/studio-query.ts'
import { useAlertCheck } from '../features/studio/use-alert-check.tsx'
import type { Unsaved } from '../features/studio/unsaved.ts'
import { useDocumentEditor } from '../features/studio/use-document-editor.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { ColleaguesThere } from '../ui/colleagues-there.tsx'
import { BackIcon } from '../ui/icons.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { usePresence } from '../ui/use-presence.ts'
import { DeskFailure } from '../api.ts'

const route = getRouteApi('/desk/content/$id')

/** How often an open document hears of colleagues. */
const othersMs = 15_000

/** A document, and everything an editor does with it. */
export function ContentDocumentScreen() {
  const { id } = route.useParams()
  const unsaved = route.useLoaderData()
  const { data: types } = useSuspenseQuery(typesQuery)
  const { data: view } = useSuspenseQuery({ ...documentQuery(id), refetchInterval: othersMs })
  const type = types.find(({ name }) => name === view.type)
  if (!type) throw new DeskFailure('not-found', '')
  return <Editor key={id} view={view} type={type} unsaved={unsaved} />
}

function Editor({ view, type, unsaved }: { view: DocumentView; type: TypeView; unsaved: Unsaved | null }) {
  const now = useNow()
  const editor = useDocumentEditor({ view, type, unsaved })
  const { typed, isDirty, save, publish } = editor
  const { discussions, comments, focused } = useComments(view.id, type, typed.value)
  const others = usePresence(view.id, typed.typedAt, giveDocumentSign)
  const [hasAsked, setAsked] = useState(false)
  const [isPreviewing, setPreviewing] = useLocalStorage({ key: 'desk.content.preview', defaultValue: true })
  const isBusy = save.isPending || publish.isPending
  const error = publish.error ?? save.error
  const isRefused = publish.data?.isPublished === false && !isDirty
  const isInTrash = view.state === 'trash'
  // What is typed is kept and comes back, so nobody is stopped from leaving; the browser itself asks when the tab closes.
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: isDirty && !editor.isKept })

  const alert = useAlertCheck(type.name, typed.sent, () => press(publish))

  function press(act: typeof save | typeof publish) {
    setAsked(true)
    save.reset()
    publish.reset()
    act.mutate()
  }

  return (
    <>
      <p className="back">
        <Link to="/content" search={{ type: type.name, show: 'all', q: '', sort: 'edited' }}>
          <BackIcon /> {type.plural}
        </Link>
      </p>
      <div className="doc-head">
        <div>
          <ScreenHeading
            title={view.title}
            hasErrors={editor.conflict !== null || isRefused || (hasAsked && typed.problems.size > 0)}
          />
          <p className="doc-line">
            <DocumentStateWords line={view} now={now} />
            {view.original && view.locale && <LanguageName locale={view.locale} />}
            <span className="muted small">
              {t('studio.saved-by', { name: view.editedBy ?? t('studio.by.program') })}{' '}
              <Instant at={view.editedAt} now={now} />
            </span>
            {view.publishedRevisionId && view.path && (
              <a
                href={`${view.locale ? `/${view.locale}` : ''}${view.path}`}
                target="_blank"
                rel="noreferrer"
                className="small"
              >
                {t('studio.see')}
              </a>
            )}
            <Link to="/content/$id/history" params={{ id: view.id }} className="small">
              {t('studio.history')}
            </Link>
          </p>
        </div>
      </div>

      <div className="doc-bar" role="region" aria-label={t('studio.acts')}>
        {!isInTrash && (
          <>
            <BusyButton isBusy={isBusy} onClick={alert.start}>
              {publish.isPending ? t('studio.publishing') : t('studio.publish')}
            </BusyButton>
            <BusyButton variant="default" isBusy={isBusy} onClick={() => press(save)}>
              {save.isPending ? t('studio.saving') : t('studio.save')}
            </BusyButton>
          </>
        )}
        <DocumentActs view={view} type={type} isDirty={isDirty} />
        <Button variant="default" aria-expanded={isPreviewing} onClick={() => setPreviewing(!isPreviewing)}>
          {t(isPreviewing ? 'studio.preview.hide' : 'studio.preview.show')}
        </Button>
        <p className="small muted" role="status">
          {saidState({ isDirty, isKept: editor.isKept, isPublished: publish.data?.isPublished === true })}
        </p>
      </div>

      {alert.dialog}
      {isInTrash && <p className="notice">{t('studio.in-trash')}</p>}
      {view.revisionId !== editor.base.id && !isBusy && editor.conflict === null && (
        <div className="notice notice--acts" role="status">
          <p>
            {t('studio.newer', { name: view.editedBy ?? t('studio.by.program') })}{' '}
            {isDirty && t('studio.newer.dirty')}
          </p>
          {!isDirty && (
            <Button variant="default" size="compact-md" onClick={editor.discard}>
              {t('studio.newer.show')}
            </Button>
          )}
        </div>
      )}
      <ColleaguesThere others={others} of="document" />
      {view.failedPlan && (
        <p className="notice">
          {t(`studio.plan.failed.${view.failedPlan.act}`)} <Instant at={view.failedPlan.at} now={now} zoned />
          . {view.failedPlan.why === 'checks' ? t('studio.plan.failed.checks') : view.failedPlan.why}
        </p>
      )}
      {view.translations.some(({ id, isBehind }) => id === view.id && isBehind) && (
        <p className="notice">{t('translations.behind.text')}</p>
      )}
      {view.review && (
        <p className="notice">
          {t('studio.review.open', { name: view.review.by ?? t('studio.by.program') })} {view.review.note}
        </p>
      )}
      {view.unreadable !== null && (
        <p className="notice">{t('studio.unreadable', { why: view.unreadable })}</p>
      )}
      {editor.startedFrom && (
        <div className="notice notice--acts">
          <p>
            {t('studio.unsaved.found')} <Instant at={editor.startedFrom.at} now={now} />
          </p>
          <Button variant="default" size="compact-md" onClick={editor.discard}>
            {t('studio.unsaved.discard')}
          </Button>
        </div>
      )}
      {editor.conflict !== null && (
        <Conflict
          id={view.id}
          type={type}
          mine={typed.sent}
          basedOn={editor.base.id}
          theirsId={editor.conflict}
          onMerged={editor.takeOver}
        />
      )}
      {error && editor.conflict === null && (
        <SaveProblems error={error} problems={typed.problems} type={type} />
      )}
      {isRefused && (
        <div className="problem" role="alert">
          <h2>{t('studio.refused.title')}</h2>
          <p>{t('studio.refused.text')}</p>
        </div>
      )}

      <div className={isPreviewing ? 'doc-columns doc-columns--preview' : 'doc-columns'}>
        <form
          noValidate
          onSubmit={(event) => event.preventDefault()}
          aria-label={t('studio.form', { title: view.title })}
        >
          <PickerContext value={drawPicturePicker}>
            <CommentsContext value={comments}>
              <OriginalContext value={view.original?.data ?? null}>
                <DocumentForm type={type} typed={typed} />
              </OriginalContext>
            </CommentsContext>
          </PickerContext>
        </form>
        <aside className="doc-side">
          {isPreviewing && (
            <PreviewPane
              type={type.name}
              documentKey={view.key}
              locale={view.locale}
              data={typed.sent}
              hash={typed.hash}
            />
          )}
          <Findings check={editor.check} fields={type.fields} />
          <CommentList comments={comments} discussions={discussions} focused={focused} />
          <Translations view={view} />
          <LinksHere id={view.id} />
        </aside>
      </div>
    </>
  )
}

type Told = { isDirty: boolean; isKept: boolean; isPublished: boolean }

function saidState({ isDirty, isKept, isPublished }: Told): string {
  if (isDirty) return isKept ? t('studio.status.typed') : t('studio.status.not-kept')
  return isPublished ? t('studio.status.published') : t('studio.status.saved')
}

/** Which language a translation is in, by its own name. */
function LanguageName({ locale }: { locale: string }) {
  const { name, tag } = languages[languageOf(locale)]
  return (
    <strong className="small" lang={tag}>
      {name}
    </strong>
  )
}
