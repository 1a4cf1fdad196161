import type { DataOf } from '../core/content/content-type.ts'
import type { settings } from '../core/content/types/settings.ts'
import { readableOn } from '../kernel/color.ts'

/** The school's colors as a style sheet of custom properties; `styles/tokens.css` derives every other tint from them. */
export function themeCss({ colors }: Pick<DataOf<typeof settings>, 'colors'>): string {
  return (
    `:root{--accent:${colors.accent};--on-accent:${readableOn(colors.accent)}}` +
    `@media screen and (prefers-color-scheme:dark){:root{--accent:${colors.accentDark};--on-accent:${readableOn(colors.accentDark)}}}\n`
  )
}
