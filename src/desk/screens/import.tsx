import { NativeSelect, Table } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import {
  cancelImport,
  importFields,
  importQuery,
  previewImport,
  reportHref,
  startImport,
} from '../features/imports/imports-query.ts'
import { UndoImportDialog } from '../features/imports/undo-import-dialog.tsx'
import { sayImportState } from '../features/imports/say-import-state.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { Part } from '../ui/part.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { WideTable } from '../ui/wide-table.tsx'
import { sayField } from '../ui/words.ts'

const route = getRouteApi('/desk/people/imports/$id')

/** One file: its columns, what it would bring, and how far it is. */
export function ImportScreen() {
  const { id } = route.useParams()
  const { data } = useSuspenseQuery(importQuery(id))
  const client = useQueryClient()
  const [mapping, setMapping] = useState(data.mapping)
  const [isUndoing, setUndoing] = useState(false)
  const refresh = () => client.invalidateQueries({ queryKey: ['imports'] })
  const act = useMutation({ mutationFn: (run: () => Promise<unknown>) => run(), onSettled: refresh })
  const { state, counts, headers, sample } = data
  const isOpen = state === 'uploaded' || state === 'previewed' || state === 'failed'
  // What was counted was counted with the columns as they were.
  const isOtherMapping = mapping.some((each, at) => each !== data.mapping[at])
  const isRunning = state === 'previewing' || state === 'running'
  return (
    <>
      <ScreenHeading title={t('import.open', { file: data.fileName, source: data.source })} />
      <div className="state-lines">
        <p role="status">
          {state === 'previewed' && isOtherMapping ? t('import.state.other') : sayImportState(data)}
        </p>
        {isRunning && (
          <progress
            aria-label={t('import.progress')}
            // How many rows there are is known once a preview has read them all.
            {...(data.totalRows !== null && { max: data.totalRows, value: data.doneRows })}
          />
        )}
        {counts && state !== 'canceled' && !(isOpen && isOtherMapping) && <p>{t('import.counts', counts)}</p>}
        {counts && counts.refused > 0 && state !== 'canceled' && (
          <p>
            <a href={reportHref(id)} download>
              {t('import.report')}
            </a>
          </p>
        )}
        <p className="alert-line" role="alert">
          {act.error ? sayFailure(act.error) : ''}
        </p>
      </div>
      {isOpen && (
        <Part title={t('import.columns')}>
          <WideTable
            label={t('import.columns')}
            heads={[t('import.column'), t('import.field'), t('import.example')]}
          >
            {headers.map((header, index) => (
              <Table.Tr key={`${index} ${header}`}>
                <Table.Th scope="row">
                  <bdi>{header}</bdi>
                </Table.Th>
                <Table.Td>
                  <NativeSelect
                    size="sm"
                    aria-label={t('import.field.of', { column: header })}
                    value={mapping[index] ?? ''}
                    data={[
                      { value: '', label: t('import.field.none') },
                      ...importFields.map((value) => ({ value, label: sayImportField(value) })),
                    ]}
                    onChange={(event) => {
                      const chosen = importFields.find((each) => each === event.currentTarget.value) ?? null
                      setMapping(mapping.map((each, at) => (at === index ? chosen : each)))
                    }}
                  />
                </Table.Td>
                <Table.Td dir="auto" className="muted">
                  {sample.flatMap((row) => row[index] || []).join(' · ')}
                </Table.Td>
              </Table.Tr>
            ))}
          </WideTable>
        </Part>
      )}
      <div className="acts">
        {isOpen && (
          <BusyButton
            variant="default"
            isBusy={act.isPending}
            onClick={() => act.mutate(() => previewImport(id, mapping))}
          >
            {t('import.preview')}
          </BusyButton>
        )}
        {state === 'previewed' && !isOtherMapping && (
          <BusyButton isBusy={act.isPending} onClick={() => act.mutate(() => startImport(id))}>
            {t('import.start')}
          </BusyButton>
        )}
        {state !== 'canceled' && (
          <BusyButton
            variant="default"
            isBusy={act.isPending}
            onClick={() => (state === 'done' ? setUndoing(true) : act.mutate(() => cancelImport(id)))}
          >
            {t(state === 'done' ? 'import.cancel.done' : 'import.cancel')}
          </BusyButton>
        )}
      </div>
      {isUndoing && (
        <UndoImportDialog run={data} onUndone={() => void refresh()} onClose={() => setUndoing(false)} />
      )}
    </>
  )
}

const sayImportField = (field: (typeof importFields)[number]): string => {
  if (field === 'fullName') return t('import.field.full_name')
  return field === 'lifecycle' ? t('import.field.lifecycle') : sayField(field)
}
