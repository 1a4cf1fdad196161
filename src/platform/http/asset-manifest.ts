import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** What a page of one entry links to, as addresses. */
export type EntryAssets = {
  readonly scripts: readonly string[]
  /** The scripts that the entry imports; without a hint the browser asks for them only once it has read the entry. */
  readonly preloads: readonly string[]
  readonly styles: readonly string[]
  /** Of all fonts that the entry's styles name; a page preloads the few it shows first. */
  readonly fonts: readonly string[]
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
  }),
)

/**
 * Reads the manifest that Vite leaves in a built folder (`build.manifest: 'manifest.json'`).
 * @returns a function that throws for an entry the build does not have
 */
export function readAssetManifest(folder: string, prefix = '/'): (entry: string) => EntryAssets {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')))

  return (entry) => {
    if (!manifest[entry]) throw new Error(`the build in ${folder} has no entry ${entry}`)
    const chunks = withImports(entry)
    const files = unique(chunks.flatMap((chunk) => [chunk.file, ...chunk.css, ...chunk.assets])).map(
      (file) => prefix + file,
    )
    const scripts = files.filter((file) => /\.m?js$/.test(file))
    return {
      scripts: scripts.slice(0, 1),
      preloads: scripts.slice(1),
      styles: files.filter((file) => file.endsWith('.css')),
      fonts: files.filter((file) => file.endsWith('.woff2')),
    }
  }

  // The entry first: its script imports the others itself.
  function withImports(name: string, seen = new Set<string>()): z.infer<typeof manifestSchema>[string][] {
    const chunk = manifest[name]
    if (!chunk || seen.has(name)) return []
    seen.add(name)
    return [chunk, ...chunk.imports.flatMap((each) => withImports(each, seen))]
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
