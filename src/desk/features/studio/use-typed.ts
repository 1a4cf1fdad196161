import { hashKey } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CheckResult, TypeView } from '../../../core/content/schema.ts'
import { afterPress } from '../../ui/after-press.ts'
import { asGroup, type FieldPath, withValue } from './form/path.ts'
import { sentValue } from './form/values.ts'
import { checkTyped } from './studio-query.ts'

/** How long after the last letter the server is asked what is wrong: about as long as a pause between words. */
const pauseMs = 600

type Options = { type: TypeView; documentKey: string; initial: unknown }

/** What an editor types into a document's form, and what is wrong with it. */
export function useTyped({ type, documentKey, initial }: Options) {
  const [value, setValue] = useState(initial)
  const [typedAt, setTypedAt] = useState(0)
  const [touched, setTouched] = useState<ReadonlySet<FieldPath>>(new Set())
  const [isTried, setTried] = useState(false)
  const [found, setFound] = useState<{ problems: ReadonlyMap<FieldPath, string>; check: CheckResult | null }>(
    {
      problems: new Map(),
      check: null,
    },
  )
  const sent = useMemo(() => asGroup(sentValue(type.fields, value)), [type, value])
  const hash = useMemo(() => hashKey([sent]), [sent])
  const latest = useRef(hash)

  useEffect(() => {
    latest.current = hash
    const timer = setTimeout(() => {
      checkTyped(type.name, documentKey === '' ? 'new' : documentKey, sent).then(
        ({ problems, check }) => {
          // An answer about what was typed before says nothing of what stands there now.
          if (latest.current !== hash) return
          setFound({ problems: new Map(problems.map(({ path, message }) => [path, message])), check })
        },
        // Without a connection nothing is said of it: saving will.
        () => undefined,
      )
    }, pauseMs)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the hash stands for what is sent
  }, [type, documentKey, hash])

  const set = useCallback((path: FieldPath, next: unknown) => {
    setTypedAt(Date.now())
    setValue((before: unknown) => withValue(before, path, next))
  }, [])
  const touch = useCallback(
    (path: FieldPath) =>
      afterPress(() => setTouched((before) => (before.has(path) ? before : new Set([...before, path])))),
    [],
  )
  const shown = useMemo(
    () =>
      isTried ? found.problems : new Map([...found.problems].filter(([path]) => isTouched(touched, path))),
    [found.problems, isTried, touched],
  )
  return {
    value,
    setValue,
    /** When something was last typed, in milliseconds; 0 for never. */
    typedAt,
    sent,
    hash,
    set,
    touch,
    problems: shown,
    check: found.check,
    /** After an attempt to save: shows what is wrong everywhere, as the server told. */
    show(problems: Readonly<Record<FieldPath, string>>) {
      setTried(true)
      setFound((before) => ({ ...before, problems: new Map(Object.entries(problems)) }))
    },
  }
}

/** A group is touched once one of its fields was left. */
const isTouched = (touched: ReadonlySet<FieldPath>, path: FieldPath): boolean =>
  touched.has(path) || [...touched].some((each) => each.startsWith(`${path}.`) || each.startsWith(`${path}[`))
