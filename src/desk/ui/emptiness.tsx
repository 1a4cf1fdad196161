import type { ReactNode } from 'react'

/** What stands where a list would: why it is empty, and what can be done. */
export function Emptiness({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="emptiness">
      <h2>{title}</h2>
      <p className="muted">{text}</p>
      {children}
    </div>
  )
}
