import { type ReactNode, useId } from 'react'

type Props = { title: string; id?: string; children: ReactNode }

/** A part of a screen under a heading of its own. */
export function Part({ title, id, children }: Props) {
  const headingId = useId()
  return (
    <section className="part" id={id} aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {children}
    </section>
  )
}
