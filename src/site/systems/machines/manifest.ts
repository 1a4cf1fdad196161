import type { Frame } from '../../frame.ts'

/** What a phone needs to put the site on its first screen (W3C, Web Application Manifest). */
export const manifestOf = ({ school, iconHref }: Pick<Frame, 'school' | 'iconHref'>): string =>
  JSON.stringify({
    name: `${school.name}: ${school.siteName}`,
    short_name: school.shortName,
    lang: school.language,
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: '#ffffff',
    theme_color: school.colors.accent,
    icons: [
      ...(iconHref ? [{ src: iconHref, type: 'image/svg+xml', sizes: 'any' }] : []),
      ...[192, 512].map((size) => ({
        src: `/icons/${size}.png`,
        type: 'image/png',
        sizes: `${size}x${size}`,
      })),
    ],
  })
