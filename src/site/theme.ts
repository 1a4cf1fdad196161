import type { DataOf } from '../core/content/content-type.ts'
import type { settings } from '../core/content/types/settings.ts'

/** The school's colors as a style sheet of custom properties; `styles/tokens.css` derives every other tint from them. */
export function themeCss({ colors }: Pick<DataOf<typeof settings>, 'colors'>): string {
  return (
    `:root{--accent:${colors.accent};--on-accent:${readableOn(colors.accent)}}` +
    `@media screen and (prefers-color-scheme:dark){:root{--accent:${colors.accentDark};--on-accent:${readableOn(colors.accentDark)}}}\n`
  )
}

/** Black or white, whichever has the higher contrast on a color (WCAG 2.2, relative luminance). */
function readableOn(color: string): '#fff' | '#000' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#fff' : '#000'
}
