import type { ReactNode } from 'react'

type Props = { id: string; title: ReactNode; lead?: ReactNode; className?: string; children: ReactNode }

/** A part of a page: its heading hangs in the margin, its text stands in the body. */
export function Section({ id, title, lead, className, children }: Props) {
  return (
    <section
      id={id}
      className={className ? `section ${className}` : 'section'}
      aria-labelledby={`${id}-title`}
    >
      <div className="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {lead}
      </div>
      <div className="section-body">{children}</div>
    </section>
  )
}
