import type { MainDocument } from './page-languages.ts'

type ByDocument = ReadonlyMap<string, readonly string[]>

/** Which documents are published in other languages than the school's own; read again whenever content changes. */
export function createTranslations(read: () => Promise<ByDocument>) {
  let known: ByDocument = new Map()
  return {
    /** True when any is another than before. */
    async refresh(): Promise<boolean> {
      const before = known
      known = await read()
      return (
        before.size !== known.size ||
        [...known].some(([name, locales]) => `${before.get(name)}` !== `${locales}`)
      )
    },
    of: ({ type, key }: MainDocument): readonly string[] => known.get(`${type}/${key}`) ?? [],
  }
}

export type Translations = ReturnType<typeof createTranslations>
