import { Button, FileInput, TextInput } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import { importsQuery, uploadFile } from '../features/imports/imports-query.ts'
import { sayImportState } from '../features/imports/say-import-state.ts'
import { sayFailure } from '../ui/failure.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { Part } from '../ui/part.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

/** Takes a file of people, and lists those that came before. */
export function ImportsScreen() {
  const { data: imports } = useSuspenseQuery(importsQuery)
  const navigate = useNavigate()
  const now = useNow()
  const [file, setFile] = useState<File | null>(null)
  const [source, setSource] = useState('')
  const [isMissing, setMissing] = useState(false)
  const upload = useMutation({
    mutationFn: (chosen: File) => uploadFile(chosen, source),
    onSuccess: ({ id }) => void navigate({ to: '/people/imports/$id', params: { id } }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(file === null)
    if (file && !upload.isPending) upload.mutate(file)
  }
  return (
    <>
      <ScreenHeading title={t('import.title')} />
      <p className="lead">{t('import.lead')}</p>
      <form className="form narrow" noValidate onSubmit={submit}>
        <FileInput
          label={t('import.file')}
          accept=".csv,.tsv,.txt,.xlsx"
          value={file}
          onChange={setFile}
          error={isMissing ? t('import.no-file') : undefined}
        />
        <TextInput
          label={t('import.source')}
          description={t('import.source.hint')}
          maxLength={80}
          dir="auto"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <p className="alert-line" role="alert">
          {upload.error ? sayFailure(upload.error) : ''}
        </p>
        <Button type="submit">{t(upload.isPending ? 'import.uploading' : 'import.upload')}</Button>
      </form>
      <Part title={t('import.earlier')}>
        {imports.length === 0 ? (
          <p className="muted">{t('import.earlier.none')}</p>
        ) : (
          <ul className="plain-list">
            {imports.map((line) => (
              <li key={line.id}>
                <Link to="/people/imports/$id" params={{ id: line.id }}>
                  {t('import.open', { file: line.fileName, source: line.source })}
                </Link>
                , <bdi>{line.by}</bdi>, <Instant at={line.at} now={now} />
                <br />
                <span className="muted small">
                  {sayImportState(line)}{' '}
                  {line.counts && line.state === 'done' && t('import.counts', line.counts)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  )
}
