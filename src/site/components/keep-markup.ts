import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { memoize } from '../../kernel/memo.ts'
import { spokenLocale } from '../../messages/message.ts'

/**
 * Draws what stands alike on many pages once, and gives its markup from then on, for `Trusted`. What is shown follows from `props` alone,
 * which are plain data, and the language: those that are written alike are drawn alike. Nothing that a visitor typed may be among them.
 *
 * @param most how many are kept
 * @example const markup = keepMarkup(50, ({ menus }: Props) => <nav>...</nav>)
 */
export function keepMarkup<Props>(most: number, draw: (props: Props) => ReactElement) {
  const drawn = memoize(most, (written: string) =>
    renderToStaticMarkup(draw((JSON.parse(written) as [string, Props])[1])),
  )
  return (props: Props): string => drawn(JSON.stringify([spokenLocale(), props]))
}
