import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { DiscussionView } from '../../../../core/editorial/schema.ts'
import type { TypeView } from '../../../../core/content/schema.ts'
import { placeName } from '../findings.tsx'
import { type FieldPath, stepsOf, valueAt } from '../form/path.ts'
import type { FieldComments } from './comments-context.ts'
import { discussionsQuery } from './comments-query.ts'

const maxQuote = 300
const none: readonly DiscussionView[] = []

/** The comments on a document, and on which field the next one would be: the one that was edited last. */
export function useComments(documentId: string, type: TypeView, value: unknown) {
  const { data: discussions = none } = useQuery(discussionsQuery(documentId))
  const [writing, begin] = useState<FieldPath | null>(null)
  const [focused, setFocused] = useState<FieldPath>('')
  const byPath = useMemo(
    () =>
      Map.groupBy(
        discussions.filter(({ isResolved, path }) => !isResolved && path !== ''),
        ({ path }) => path,
      ),
    [discussions],
  )
  const comments: FieldComments = useMemo(
    () => ({
      documentId,
      byPath,
      writing,
      begin,
      placeOf: (path) => placeName(type.fields, path),
      quoteOf: (path) => quote(path === '' ? '' : valueAt(value, path)),
    }),
    [documentId, byPath, writing, type, value],
  )
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const path = target instanceof Element ? fieldPathOf(target, type) : null
      if (path !== null) setFocused(path)
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [type])
  return { discussions, comments, focused }
}

const quote = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, maxQuote) : ''

/** The field whose control an element is, or stands in: controls bear the path of their field as their id. */
function fieldPathOf(element: Element, type: TypeView): FieldPath | null {
  const { control } = type.fields
  if (control.is !== 'group') return null
  for (let at: Element | null = element; at; at = at.parentElement) {
    const first = at.id === '' ? undefined : stepsOf(at.id)[0]
    if (control.fields.some(({ name }) => name === first)) return at.id
  }
  return null
}
