import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { signatureBelow } from '../../../kernel/signature.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { begunQuery, keepSignature } from './thread-query.ts'

type Props = { inquiryId: string; signature: string; text: string }

/** What stands below one's replies, and where it is changed. @param text of the reply: what has it already gets no second one */
export function Signature({ inquiryId, signature, text }: Props) {
  const client = useQueryClient()
  const [typed, setTyped] = useState<string | null>(null)
  const keep = useMutation({
    mutationFn: (text: string) => keepSignature(inquiryId, text),
    onSuccess: () => setTyped(null),
    onSettled: () => client.invalidateQueries(begunQuery(inquiryId)),
  })
  if (typed === null)
    return (
      <p className="reply-signature small muted">
        <span dir="auto">
          {signature === '' ? t('signature.none') : signatureBelow(text, signature) || t('signature.in-text')}
        </span>{' '}
        <button type="button" className="link-button" onClick={() => setTyped(signature)}>
          {t('signature.edit')}
        </button>
      </p>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate(typed)
      }}
    >
      <Textarea
        label={t('signature.label')}
        autosize
        minRows={2}
        maxLength={1_000}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={keep.error ? sayFailure(keep.error) : undefined}
      />
      <div className="acts acts--tight">
        <Button type="submit" size="compact-md" variant="default" loading={keep.isPending}>
          {t('signature.save')}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={() => setTyped(null)}>
          {t('desk.cancel')}
        </Button>
      </div>
    </form>
  )
}
