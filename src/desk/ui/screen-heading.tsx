import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { setPageTitle } from './page-title.ts'

let screensShown = 0

type Props = {
  title: string
  /** What stands in the heading, where it is more than the title. */
  children?: ReactNode
  hasErrors?: boolean
  /** What the browser's tab says, where it says more than the heading. */
  pageTitle?: string
  /** False where the screen puts the focus elsewhere itself. */
  takesFocus?: boolean
}

/** A screen's one `h1`. It names the page, and takes the focus when one screen follows another. */
export function ScreenHeading({
  title,
  pageTitle = title,
  children,
  hasErrors = false,
  takesFocus = true,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => setPageTitle(pageTitle, hasErrors), [pageTitle, hasErrors])
  // With the screen itself: a moment later the focus would be taken from whoever types already.
  useLayoutEffect(() => {
    screensShown += 1
    // The first page of a visit begins at its beginning, as any page does.
    if (takesFocus && screensShown > 1) heading.current?.focus({ preventScroll: true })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each screen
  }, [])

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  )
}
