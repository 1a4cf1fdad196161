import { useCallback, useEffect, useRef, useState } from 'react'
import { DeskFailure } from '../../api.ts'
import { findDraft, keepDraft } from './thread-query.ts'

type Draft = {
  text: string
  /** Sent with the text: however often the same is sent, it is sent once. */
  key: string
}

/** `saved` on the server · `local`: in this browser alone · `conflict`: changed in another window meanwhile. */
export type DraftState = 'empty' | 'saving' | 'saved' | 'local' | 'conflict'

const nameOf = (inquiryId: string) => `desk.draft.${inquiryId}`
const pauseMs = 1_000

/** What is being written to one person. Every letter is kept in this browser at once, and on the server within seconds. */
export function useDraft(inquiryId: string) {
  const [draft, setDraft] = useState(() => readDraft(inquiryId))
  const [state, setState] = useState<DraftState>(draft.text === '' ? 'empty' : 'local')
  const version = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useRef(Promise.resolve())

  const save = useCallback(
    (next: Draft) => {
      // One after the other: each names the version that the one before it made.
      saving.current = saving.current.then(async () => {
        try {
          const kept = await keepDraft(inquiryId, { ...next, version: version.current })
          version.current = kept.version
          setState(next.text === '' ? 'empty' : 'saved')
        } catch (error) {
          setState(error instanceof DeskFailure && error.code === 'conflict' ? 'conflict' : 'local')
        }
      })
    },
    [inquiryId],
  )

  useEffect(() => {
    let isOver = false
    void findDraft(inquiryId)
      .then(({ draft: kept }) => {
        if (isOver || !kept) return
        version.current = kept.version
        // What was typed here is newer than what another browser left.
        setDraft((before) => {
          if (before.text !== '') return before
          setState('saved')
          return { text: kept.text, key: kept.key }
        })
      })
      .catch(() => undefined)
    return () => {
      isOver = true
      clearTimeout(timer.current)
    }
  }, [inquiryId])

  const write = useCallback(
    (text: string) =>
      setDraft((before) => {
        const next = { text, key: before.key }
        storeDraft(inquiryId, next)
        clearTimeout(timer.current)
        setState(text === '' ? 'empty' : 'saving')
        timer.current = setTimeout(() => save(next), pauseMs)
        return next
      }),
    [inquiryId, save],
  )
  const clear = useCallback(() => {
    const next = { text: '', key: crypto.randomUUID() }
    clearTimeout(timer.current)
    storeDraft(inquiryId, next)
    // Sending ended it on the server, too.
    version.current = 0
    setState('empty')
    setDraft(next)
  }, [inquiryId])
  /** Shows what was written in the other window instead. */
  const takeOther = useCallback(async () => {
    const { draft: kept } = await findDraft(inquiryId)
    version.current = kept?.version ?? 0
    const next = kept ? { text: kept.text, key: kept.key } : { text: '', key: crypto.randomUUID() }
    storeDraft(inquiryId, next)
    setState(kept ? 'saved' : 'empty')
    setDraft(next)
  }, [inquiryId])
  return { ...draft, state, write, clear, takeOther }
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
