import { useState } from 'react'
import { DeskFailure } from '../api.ts'
import { sayFailure } from './failure.tsx'

export type FormProblems = ReturnType<typeof useFormProblems>

/** What the last try said of a form: a summary that stands until the next try, and field messages that go once a field is mended. */
export function useFormProblems(fields: readonly string[]) {
  const [summary, setSummary] = useState<Readonly<Record<string, string>>>({})
  const [open, setOpen] = useState<Readonly<Record<string, string>>>({})
  return {
    summary,
    at: open,
    hasAny: Object.keys(summary).length > 0,
    clear() {
      setSummary({})
      setOpen({})
    },
    mend(field: string) {
      setOpen(({ [field]: _mended, ...rest }) => rest)
    },
    tell(error: unknown) {
      const told = error instanceof DeskFailure ? error.fields : {}
      const known = Object.fromEntries(Object.entries(told).filter(([field]) => fields.includes(field)))
      const all = Object.keys(known).length > 0 ? known : { '': sayRefusal(error) }
      setSummary(all)
      setOpen(known)
    },
  }
}

/** On a form, a refusal is about what was typed, not about the reader's role: the core's own words tell most. */
const sayRefusal = (error: unknown) =>
  error instanceof DeskFailure && error.message !== '' ? error.message : sayFailure(error)
