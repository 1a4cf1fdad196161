import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { memoize, memoizeWeakly } from '../../kernel/memo.ts'
import { drawWhole } from '../pieces.ts'
import { spokenVariant } from '../../messages/message.ts'

/**
 * Draws what stands alike on many pages once, and gives its markup from then on, for `Trusted`. What is shown follows from `props` alone
 * and the language: those that are alike are drawn alike. Nothing that a visitor typed may be among them.
 *
 * @param most how many are kept
 * @example const markup = keepMarkup(50, ({ menus }: Props) => <nav>...</nav>)
 */
export function keepMarkup<Props extends object>(most: number, draw: (props: Props) => ReactElement) {
  let asked: Props
  const drawn = memoize(most, (_written: string) => drawWhole(() => renderToStaticMarkup(draw(asked))))
  return (props: Props): string => {
    asked = props
    return drawn(spokenVariant() + written(props))
  }
}

let named = 0
const nameOf = memoizeWeakly((_frozen: object) => `#${++named}`)

/** What is frozen, as published content is, is told by its identity; everything else by what it holds. */
function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  if (Object.isFrozen(value)) return nameOf(value)
  if (Array.isArray(value)) return `[${value.map(written).join()}]`
  let all = '{'
  for (const [name, each] of Object.entries(value)) all += `${name}:${written(each)},`
  return `${all}}`
}
