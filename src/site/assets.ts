import path from 'node:path'
import { readAssetManifest } from '../platform/http/asset-manifest.ts'
import { createStaticFiles, type StaticFiles } from '../platform/http/static-files.ts'
import { projectRoot } from '../platform/process/project-root.ts'
import type { Assets } from './frame.ts'
import { hanFolder } from './print/families-for.ts'

const prefix = '/assets/'

/** The site's built files, and what every page loads of them. */
export function siteAssets(headers: Readonly<Record<string, string>>): {
  page: Assets
  emergencyCss: readonly string[]
  /** Of the script that puts the form on a page of another site. */
  embedScript: string
  files: StaticFiles
} {
  const folder = path.join(projectRoot(), 'dist/site')
  const manifest = readAssetManifest(folder, prefix)
  const styles = manifest('src/site/styles/site.css')
  return {
    page: {
      css: styles.styles,
      sheets: {
        compare: manifest('src/site/styles/compare.css').styles,
        cost: manifest('src/site/styles/cost.css').styles,
        handbook: manifest('src/site/styles/handbook.css').styles,
        service: manifest('src/site/styles/service.css').styles,
      },
      js: manifest('src/site/elements/site.ts').scripts,
      // The letters of most pages; other alphabets load theirs when they appear.
      fonts: styles.fonts.filter((font) => /-latin-(wght-normal|opsz-regular)/.test(font)),
    },
    emergencyCss: manifest('src/site/styles/emergency.css').styles,
    embedScript: manifest('src/site/elements/embed-host.ts').scripts[0] ?? '',
    files: createStaticFiles({ folder, prefix, headers }),
  }
}

/** Where the site's type lies as TTF, which is what printing takes, and that for Arabic and Chinese letters. */
export const printFonts = (): string[] => [
  ...['source-serif-4', 'source-sans-3', 'noto-naskh-arabic'].map((family) =>
    path.join(projectRoot(), 'node_modules/@expo-google-fonts', family),
  ),
  hanFolder(),
]
