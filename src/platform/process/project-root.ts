import { existsSync } from 'node:fs'
import path from 'node:path'

let root: string | undefined

/** The folder of the project's package.json, from a source file and from a bundle in dist/ alike. */
export function projectRoot(): string {
  root ??= findUpwards(import.meta.dirname)
  return root
}

function findUpwards(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder
  const parent = path.dirname(folder)
  if (parent === folder) throw new Error(`No Prospectus project holds ${import.meta.dirname}`)
  return findUpwards(parent)
}
