import { queryOptions } from '@tanstack/react-query'
import type { ImportField, ImportView } from '../../../core/imports/schema.ts'
import { api, ask } from '../../api.ts'

/** What a column may hold, in the order of the core. */
export const importFields: readonly ImportField[] = [
  'email',
  'firstName',
  'lastName',
  'fullName',
  'salutation',
  'country',
  'employer',
  'lifecycle',
]

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => ask(api.imports.$get()),
})

/** Asked each second for as long as a worker goes through the file. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => ask(api.imports[':id'].$get({ param: { id } })),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'previewing' || data?.state === 'running' ? 1_000 : false,
  })

export const uploadFile = (file: File, source: string): Promise<ImportView> =>
  ask(
    api.imports.$post(
      { query: { name: file.name, source } },
      { init: { body: file, headers: { 'content-type': 'application/octet-stream' } } },
    ),
  )

const by = (id: string) => ({ param: { id } })
export const previewImport = (id: string, mapping: (ImportField | null)[]) =>
  ask(api.imports[':id'].preview.$post({ ...by(id), json: { mapping } }))
export const startImport = (id: string) => ask(api.imports[':id'].start.$post(by(id)))
export const cancelImport = (id: string) => ask(api.imports[':id'].cancel.$post(by(id)))
export const reportHref = (id: string) => `/api/desk/imports/${id}/report`
