import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Import = { readonly file: string; readonly target: string; readonly isType: boolean }

/** Every source file that is shipped, from the project's root. */
export const sourceFiles = globSync('src/**/*.{ts,tsx}')
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .toSorted()

const statement =
  /(?:^|\n)\s*(?:import|export)\s(type\s)?(?:[\w*{][^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g

/** What a file imports: a path from the project's root, or a package's name. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return [...text.matchAll(statement)].map(([, type, from, dynamic]) => {
    const target = from ?? dynamic ?? ''
    return {
      file,
      target: target.startsWith('.') ? path.join(path.dirname(file), target) : target,
      isType: type !== undefined,
    }
  })
}

export const imports = sourceFiles.flatMap(importsOf)
