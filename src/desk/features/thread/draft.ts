import { useCallback, useState } from 'react'

type Draft = {
  text: string
  /** Sent with the text: however often the same is sent, it is sent once. */
  key: string
}

const nameOf = (inquiryId: string) => `desk.draft.${inquiryId}`

/** What is being written to one person. Every letter is kept in this browser, and goes only once the answer is accepted. */
export function useDraft(inquiryId: string) {
  const [draft, setDraft] = useState(() => readDraft(inquiryId))
  const write = useCallback(
    (text: string) =>
      setDraft((before) => {
        const next = { text, key: before.key }
        storeDraft(inquiryId, next)
        return next
      }),
    [inquiryId],
  )
  const clear = useCallback(() => {
    const next = { text: '', key: crypto.randomUUID() }
    storeDraft(inquiryId, next)
    setDraft(next)
  }, [inquiryId])
  return { ...draft, write, clear }
}

function readDraft(inquiryId: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(inquiryId)) ?? 'null')
    if (isDraft(kept)) return kept
  } catch {
    // A browser without storage begins anew.
  }
  return { text: '', key: crypto.randomUUID() }
}

function storeDraft(inquiryId: string, draft: Draft): void {
  try {
    if (draft.text === '') localStorage.removeItem(nameOf(inquiryId))
    else localStorage.setItem(nameOf(inquiryId), JSON.stringify(draft))
  } catch {
    // A full or forbidden storage keeps nothing; the text stays on screen.
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  'key' in value &&
  typeof value.text === 'string' &&
  typeof value.key === 'string'
