import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CheckResult, DocumentView, TypeView } from '../../../core/content/schema.ts'
import { DeskFailure } from '../../api.ts'
import { asGroup, type Group } from './form/path.ts'
import { sentValue } from './form/values.ts'
import {
  checkInBrowser,
  documentQuery,
  forgetUnsaved,
  keepUnsaved,
  publishDocument,
  saveDocument,
} from './studio-query.ts'
import { storeUnsaved, type Unsaved } from './unsaved.ts'
import { useTyped } from './use-typed.ts'

/** How long after the last letter what is typed also goes to the server, for another machine and for colleagues to know. */
const keepMs = 2_000

type Options = {
  view: DocumentView
  type: TypeView
  /** What this editor typed before and did not save. */
  unsaved: Unsaved | null
}

/** One document being edited: what is typed, what it is based on, and the ways to the server. */
export function useDocumentEditor({ view, type, unsaved }: Options) {
  const client = useQueryClient()
  const [base, setBase] = useState({ id: unsaved?.basedOn ?? view.revisionId, data: view.data })
  const [startedFrom, setStartedFrom] = useState(unsaved)
  const typed = useTyped({ type, documentKey: view.key, initial: unsaved?.data ?? view.data })
  const [conflict, setConflict] = useState<string | null>(null)
  const [check, setCheck] = useState<CheckResult | null>(null)
  const [isKept, setKept] = useState(true)
  const savedHash = useMemo(() => hashKey([asGroup(sentValue(type.fields, base.data))]), [type, base.data])
  const isDirty = typed.hash !== savedHash
  const wasDirty = useRef(isDirty)

  useEffect(() => {
    if (!isDirty && !wasDirty.current) return
    wasDirty.current = isDirty
    if (!isDirty) {
      storeUnsaved(view.id, null)
      void forgetUnsaved(view.id).catch(() => undefined)
      return
    }
    const kept = storeUnsaved(view.id, { data: typed.value, basedOn: base.id, at: new Date().toISOString() })
    const timer = setTimeout(() => {
      setKept(kept)
      // Without a connection it stands in this browser, and goes with the next letter.
      keepUnsaved(view.id, asGroup(typed.value), base.id).then(
        () => setKept(true),
        () => undefined,
      )
    }, keepMs)
    return () => clearTimeout(timer)
  }, [isDirty, typed.value, base.id, view.id])

  async function refresh() {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['content', 'list'] }),
      client.invalidateQueries({ queryKey: ['content', 'choices'] }),
      client.fetchQuery(documentQuery(view.id)),
      client.invalidateQueries({ queryKey: ['content', 'document', view.id] }),
    ])
  }

  async function saveTyped(): Promise<string> {
    if (!isDirty) return base.id
    const data = typed.sent
    const { revisionId } = await saveDocument(view.id, { ...data }, base.id)
    setBase({ id: revisionId, data })
    setStartedFrom(null)
    setConflict(null)
    typed.show({})
    storeUnsaved(view.id, null)
    return revisionId
  }

  const onError = (error: unknown) => {
    if (!(error instanceof DeskFailure)) return
    if (error.code === 'conflict' && error.fields.basedOn) setConflict(error.fields.basedOn)
    else if (error.code === 'invalid') typed.show(error.fields)
  }
  const save = useMutation({ mutationFn: saveTyped, onError, onSuccess: refresh })
  const publish = useMutation({
    mutationFn: async () => {
      const { sent } = typed
      const revisionId = await saveTyped()
      return publishDocument(view.id, revisionId, await checkInBrowser(type, view, sent))
    },
    onError,
    onSuccess: async (published) => {
      setCheck(published.check)
      await refresh()
    },
  })

  return {
    typed,
    base,
    isDirty,
    isKept,
    /** What was typed before and taken up again. */
    startedFrom: isDirty ? startedFrom : null,
    conflict,
    /** What the last attempt to publish found, else what is found as one types. */
    check: isDirty || check === null ? typed.check : check,
    save,
    publish,
    discard() {
      setBase({ id: view.revisionId, data: view.data })
      typed.setValue(view.data)
      typed.show({})
      setStartedFrom(null)
      setConflict(null)
    },
    takeOver(merged: Group, theirs: { id: string; data: unknown }) {
      setBase(theirs)
      typed.setValue(merged)
      setConflict(null)
      save.reset()
      publish.reset()
    },
  }
}
