import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { TypeView } from '../../core/content/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { DeskFailure } from '../api.ts'
import { drawPicturePicker } from '../features/media/picture-picker.tsx'
import { DocumentForm } from '../features/studio/document-form.tsx'
import { SaveProblems } from '../features/studio/save-problems.tsx'
import { PickerContext } from '../features/studio/form/picker-context.ts'
import { Findings } from '../features/studio/findings.tsx'
import { asGroup } from '../features/studio/form/path.ts'
import { emptyValue } from '../features/studio/form/values.ts'
import { PreviewPane } from '../features/studio/preview-pane.tsx'
import {
  checkInBrowser,
  createDocument,
  foldersQuery,
  publishDocument,
  typesQuery,
} from '../features/studio/studio-query.ts'
import { readUnsaved, storeUnsaved } from '../features/studio/unsaved.ts'
import { useAlertCheck } from '../features/studio/use-alert-check.tsx'
import { useTyped } from '../features/studio/use-typed.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { BackIcon } from '../ui/icons.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

const route = getRouteApi('/desk/content/new')

/** A document that is not there yet: its form, and the address that its title suggests. */
export function ContentNewScreen() {
  const { type: name } = route.useSearch()
  const { data: types } = useSuspenseQuery(typesQuery)
  const type = types.find((each) => each.name === name)
  if (!type || type.isSingle) throw new DeskFailure('not-found', '')
  return <NewDocument key={type.name} type={type} />
}

function NewDocument({ type }: { type: TypeView }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const place = `new.${type.name}`
  const [kept] = useState(() => readUnsaved(place))
  const [ownKey, setOwnKey] = useState<string | null>(kept?.basedOn || null)
  const typed = useTyped({ type, documentKey: '', initial: kept?.data ?? emptyValue(type.fields) })
  const title = ['title', 'name', 'label']
    .map((field) => asGroup(typed.value)[field])
    .find((each) => typeof each === 'string')
  const kind = asGroup(typed.value)['kind']
  const { data: folders } = useQuery({ ...foldersQuery, enabled: type.name === 'post' })
  const folder = type.name === 'post' && typeof kind === 'string' ? folders?.[kind] : undefined
  const named = keyOf(title ?? '')
  const key = ownKey ?? (folder !== undefined && named !== '' ? `${folder}/${named}` : named)
  const create = useMutation({
    mutationFn: async ({ key, isPublished }: { key: string; isPublished: boolean }) => {
      const { sent } = typed
      const made = await createDocument(type.name, key, { ...sent })
      storeUnsaved(place, null)
      // Refused or not, the document is there, and its own screen says what stands in the way.
      if (isPublished) {
        const browser = await checkInBrowser(type, { key, locale: null }, sent).catch(() => undefined)
        await publishDocument(made.id, made.revisionId, browser).catch(() => undefined)
      }
      return made
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['content'] })
      void navigate({ to: '/content/$id', params: { id }, replace: true })
    },
    onError: (error) => {
      if (error instanceof DeskFailure) typed.show(error.fields)
    },
  })
  useEffect(() => {
    storeUnsaved(place, { data: typed.value, basedOn: ownKey ?? '', at: new Date().toISOString() })
  }, [place, typed.value, ownKey])
  const alert = useAlertCheck(type.name, typed.sent, () => create.mutate({ key, isPublished: true }))
  // It is said of the key that was tried. Another title suggests another.
  const keyProblem =
    create.error instanceof DeskFailure && create.variables?.key === key ? create.error.fields.key : undefined
  const problems = keyProblem === undefined ? typed.problems : new Map(typed.problems).set('key', keyProblem)
  const label = type.label.toLowerCase()
  return (
    <>
      <p className="back">
        <Link to="/content" search={{ type: type.name, show: 'all', q: '', sort: 'edited' }}>
          <BackIcon /> {type.plural}
        </Link>
      </p>
      <ScreenHeading title={t('studio.new', { label })} hasErrors={create.isError} />
      <div className="doc-bar" role="region" aria-label={t('studio.acts')}>
        <BusyButton isBusy={create.isPending} onClick={alert.start}>
          {t('studio.publish')}
        </BusyButton>
        <BusyButton
          variant="default"
          isBusy={create.isPending}
          onClick={() => create.mutate({ key, isPublished: false })}
        >
          {create.isPending ? t('studio.saving') : t('studio.save')}
        </BusyButton>
        {alert.dialog}
        <p className="small muted">{t('studio.create.hint')}</p>
      </div>
      {create.error && <SaveProblems error={create.error} problems={problems} type={type} />}
      <div className="doc-columns doc-columns--preview">
        <form noValidate onSubmit={(event) => event.preventDefault()} aria-label={t('studio.new', { label })}>
          <PickerContext value={drawPicturePicker}>
            <DocumentForm type={type} typed={typed} />
          </PickerContext>
          <div className="fields document-form">
            <TextInput
              id="key"
              label={t('studio.key')}
              description={t('studio.key.hint', {
                pattern: (type.pathPattern ?? '{key}').replace('{key}', key || '…'),
              })}
              spellCheck={false}
              autoComplete="off"
              value={key}
              error={keyProblem}
              onChange={(event) => setOwnKey(event.currentTarget.value || null)}
            />
          </div>
        </form>
        <aside className="doc-side">
          <PreviewPane locale={null} type={type.name} documentKey={key} data={typed.sent} hash={typed.hash} />
          <Findings check={typed.check} fields={type.fields} />
        </aside>
      </div>
    </>
  )
}

/** `Financial Aid & Costs` as `financial-aid-costs`. */
const keyOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '')
