import { readableOn } from '../kernel/color.ts'
import { engraveIcon } from './engraving/ornaments.ts'
import type { School } from './frame.ts'

/** The site's icon: a rosette drawn from the school's name, in its color. */
export function iconSvg({ name, colors }: Pick<School, 'name' | 'colors'>): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><rect width="120" height="120" fill="${colors.accent}"/>` +
    `<g fill="none" stroke="${readableOn(colors.accent)}" stroke-width="3">${engraveIcon(name)}</g></svg>`
  )
}
