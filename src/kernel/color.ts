/** A color as a school writes it: `#` and six digits. */
export type Color = string

/** From 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Black or white, whichever has the higher contrast on a color. */
export function readableOn(color: Color): '#ffffff' | '#000000' {
  return contrast('#ffffff', color) >= contrast('#000000', color) ? '#ffffff' : '#000000'
}

/** A color made lighter until it stands out from a dark `ground`: by 3 to 1 (WCAG 2.2, 1.4.11) unless said. It keeps its hue, where a mixture with white would turn pink. */
export function liftedFrom(ground: Color, color: Color, ratio = 3): Color {
  let lifted = color
  for (let step = 1; contrast(lifted, ground) < ratio && step <= 255; step++) {
    lifted = `#${channelsOf(color)
      .map((channel) => Math.min(255, Math.round(channel * (1 + step / 50) + step)))
      .map((channel) => channel.toString(16).padStart(2, '0'))
      .join('')}`
  }
  return lifted
}

const channelsOf = (color: Color) =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))

/** WCAG 2.2, relative luminance. */
function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color)
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
