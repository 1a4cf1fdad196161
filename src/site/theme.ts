import type { DataOf } from '../core/content/content-type.ts'
import type { settings } from '../core/content/types/settings.ts'
import { liftedFrom, readableOn } from '../kernel/color.ts'
import { palette } from '../kernel/palette.ts'

/** The school's colors as a style sheet of custom properties; `styles/tokens.css` derives every other tint from them. */
export function themeCss({ colors }: Pick<DataOf<typeof settings>, 'colors'>): string {
  // By dark, letters take a light accent, and grounds the school's own color, as light as it must be: a button in
  // the light accent would look as if it could not be pressed.
  const fillDark = liftedFrom(palette.dark.paper, colors.accent)
  return (
    `:root{--accent:${colors.accent};--on-accent:${readableOn(colors.accent)}}` +
    `@media screen and (prefers-color-scheme:dark){:root{--accent:${colors.accentDark};--on-accent:${readableOn(colors.accentDark)};--fill:${fillDark};--on-fill:${readableOn(fillDark)}}}\n`
  )
}
