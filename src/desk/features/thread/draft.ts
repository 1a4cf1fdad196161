import { useCallback, useEffect, useRef, useState } from 'react'
import type { Seen } from '../../../core/threads/schema.ts'
import { DeskFailure } from '../../api.ts'
import { findDraft, keepDraft } from './thread-query.ts'

type Draft = {
  text: string
  /** Who is to get a copy, as typed. */
  copies: string
  /** When it is to leave, ISO 8601; null: at once. */
  sendAt: string | null
  /** What its writer had seen when they began it; null where nothing is begun. */
  basedOn: Seen | null
  /** Sent with the text: however often the same is sent, it is sent once. */
  key: string
}

/** `saved` on the server · `local`: in this browser alone · `conflict`: changed in another window meanwhile. */
export type DraftState = 'empty' | 'saving' | 'saved' | 'local' | 'conflict'

const nameOf = (inquiryId: string) => `desk.draft.${inquiryId}`
const pauseMs = 1_000

const emptyDraft = (): Draft => ({
  text: '',
  copies: '',
  sendAt: null,
  basedOn: null,
  key: crypto.randomUUID(),
})
const isEmpty = ({ text, copies }: Draft) => text === '' && copies === ''

/**
 * What is being written to one person. Every letter is kept in this browser at once, and on the server within seconds.
 * @param seen what stands in the thread now: a draft that is begun is based on it
 */
export function useDraft(inquiryId: string, seen: Seen) {
  const [draft, setDraft] = useState(() => readDraft(inquiryId))
  const [state, setState] = useState<DraftState>(isEmpty(draft) ? 'empty' : 'local')
  const [typedAt, setTypedAt] = useState(0)
  const version = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useRef(Promise.resolve())
  // What is taken back is begun again later than its notice was made: by then its writer has seen more.
  const seenNow = useRef(seen)
  useEffect(() => {
    seenNow.current = seen
  })

  const save = useCallback(
    (next: Draft) => {
      // One after the other: each names the version that the one before it made.
      saving.current = saving.current.then(async () => {
        try {
          const kept = await keepDraft(inquiryId, { ...next, version: version.current })
          version.current = kept.version
          setState(isEmpty(next) ? 'empty' : 'saved')
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
          if (!isEmpty(before)) return before
          setState('saved')
          return asDraft(kept)
        })
      })
      .catch(() => undefined)
    return () => {
      isOver = true
      clearTimeout(timer.current)
    }
  }, [inquiryId])

  const change = useCallback(
    (changed: Partial<Pick<Draft, 'text' | 'copies' | 'sendAt' | 'basedOn'>>) =>
      setDraft((before) => {
        const typed = { ...before, ...changed }
        const next = { ...typed, basedOn: isEmpty(typed) ? null : (typed.basedOn ?? seenNow.current) }
        storeDraft(inquiryId, next)
        clearTimeout(timer.current)
        setState(isEmpty(next) ? 'empty' : 'saving')
        timer.current = setTimeout(() => save(next), pauseMs)
        return next
      }),
    [inquiryId, save],
  )
  const write = useCallback(
    (text: string) => {
      setTypedAt(text === '' ? 0 : Date.now())
      change({ text })
    },
    [change],
  )
  const latest = useRef(draft)
  const known = useRef(new Set<string>())
  useEffect(() => {
    latest.current = draft
    known.current.add(draft.key)
  })
  /** Shows a draft that was begun elsewhere, as by taking a reply back; not one of here that was emptied or sent meanwhile. */
  const takeUp = useCallback((kept: Draft & { version: number }) => {
    if (known.current.has(kept.key) || !isEmpty(latest.current)) return
    version.current = kept.version
    setState('saved')
    setDraft(asDraft(kept))
  }, [])
  /** Once nothing of it is on its way to the server any more. */
  const settle = useCallback(() => {
    clearTimeout(timer.current)
    return saving.current
  }, [])
  const clear = useCallback(() => {
    const next = emptyDraft()
    clearTimeout(timer.current)
    storeDraft(inquiryId, next)
    // Sending ended it on the server, too.
    version.current = 0
    setState('empty')
    setTypedAt(0)
    setDraft(next)
  }, [inquiryId])
  /** Shows what was written in the other window instead. */
  const takeOther = useCallback(async () => {
    const { draft: kept } = await findDraft(inquiryId)
    version.current = kept?.version ?? 0
    const next = kept ? asDraft(kept) : emptyDraft()
    storeDraft(inquiryId, next)
    setState(kept ? 'saved' : 'empty')
    setDraft(next)
  }, [inquiryId])
  return { ...draft, state, typedAt, write, change, takeUp, settle, clear, takeOther }
}

const asDraft = ({ text, copies, sendAt, basedOn, key }: Draft): Draft => ({
  text,
  copies,
  sendAt,
  basedOn,
  key,
})

function readDraft(inquiryId: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(inquiryId)) ?? 'null')
    // One of an earlier version lacks what was added since.
    if (isDraft(kept)) return { ...emptyDraft(), ...kept }
  } catch {
    // A browser without storage begins anew.
  }
  return emptyDraft()
}

function storeDraft(inquiryId: string, draft: Draft): void {
  try {
    if (isEmpty(draft)) localStorage.removeItem(nameOf(inquiryId))
    else localStorage.setItem(nameOf(inquiryId), JSON.stringify(draft))
  } catch {
    // A full or forbidden storage keeps nothing; the text stays on screen.
  }
}

const isDraft = (value: unknown): value is Pick<Draft, 'text' | 'key'> & Partial<Draft> =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  'key' in value &&
  typeof value.text === 'string' &&
  typeof value.key === 'string'
