import type { ReactNode } from 'react'
import type { SystemPage } from '../system.ts'
import { ContentPage } from './content.tsx'

type Props = {
  shown: Pick<SystemPage, 'frame' | 'path' | 'page' | 'crumbs'>
  /** What the system shows before the page's text, and after it. */
  opening?: ReactNode
  closing?: ReactNode
  /** Readers narrowed the page: what is left stands open. */
  isFound?: boolean
}

/** A page of text on which a system stands. */
export function SystemContent({ shown: { frame, path, page, crumbs }, ...parts }: Props) {
  return <ContentPage frame={frame} path={path} page={page} parents={crumbs.slice(1)} posts={[]} {...parts} />
}
