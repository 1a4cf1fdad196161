import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'

export type Import = {
  readonly file: string
  /** A path from the project's root, or a package's name. */
  readonly target: string
  /** Leaves nothing behind when the program runs. */
  readonly isType: boolean
}

/** Every source file that is shipped, from the project's root. */
export const sourceFiles = globSync('src/**/*.{ts,tsx}')
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .toSorted()

/** What a file imports, as the parser sees it: by statement, by `export ... from`, by `import()` and by `import` types. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join()}`)
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ from: moduleRequest.value, isType }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      from: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      isType: false,
    })),
  ]
  return found.map(({ from, isType }) => ({
    file,
    target: from.startsWith('.') ? path.join(path.dirname(file), from) : from,
    isType,
  }))
}

export const imports = sourceFiles.flatMap(importsOf)
