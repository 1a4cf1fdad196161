import type { ReactNode } from 'react'

type Props = {
  path: string
  /** Of the field, different for each on a page. */
  id: string
  /** What the form does; a screen reader says it of the form, too. */
  label: string
  submit: string
  typed: string
  maxTyped: number
  /** A further field beside that of the words. */
  children?: ReactNode
  /** What was found. */
  found?: ReactNode
}

/** A field for words that narrow or search one page, by plain GET. */
export function WordForm({ path, id, label, submit, typed, maxTyped, children, found }: Props) {
  return (
    <form className="line-form" action={path} method="get" role="search" aria-label={label}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input id={id} type="search" name="q" dir="auto" defaultValue={typed} maxLength={maxTyped} />
      </div>
      {children}
      <button type="submit" className="button button-quiet">
        {submit}
      </button>
      {found}
    </form>
  )
}
