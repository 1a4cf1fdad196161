import { NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { fillSnippet, snippetsQuery } from './snippets-query.ts'
import { joinWords } from '../../ui/join-words.ts'

type Props = { inquiryId: string; onInsert: (text: string) => void }

/** Puts a snippet into a reply, with its fields filled in; says which have no value here. */
export function InsertSnippet({ inquiryId, onInsert }: Props) {
  const { data: snippets = [] } = useQuery(snippetsQuery)
  const insert = useMutation({
    mutationFn: (id: string) => fillSnippet(id, inquiryId),
    onSuccess: ({ text }) => onInsert(text),
  })
  if (snippets.length === 0) return null
  const missing = insert.data?.missing ?? []
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('reply.snippet')}
        value=""
        onChange={(event) => event.currentTarget.value !== '' && insert.mutate(event.currentTarget.value)}
        data={[
          { value: '', label: t('reply.snippet') },
          ...snippets.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <span className="small" role="status">
        {insert.error
          ? sayFailure(insert.error)
          : missing.length > 0 && t('reply.snippet.missing', { fields: joinWords(missing) })}
      </span>
    </>
  )
}
