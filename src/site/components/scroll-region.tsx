import type { ReactNode } from 'react'

type Props = { label: string; className: string; children: ReactNode }

/** What may be wider than the screen and scrolls by itself. */
export const ScrollRegion = ({ label, className, children }: Props) => (
  // Without a tab stop nobody could scroll it by keyboard (axe: scrollable-region-focusable).
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <section className={className} aria-label={label} tabIndex={0}>
    {children}
  </section>
)
