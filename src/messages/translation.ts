import type { ArgumentsOf } from './arguments.ts'
import type { Catalog } from './translator.ts'

/**
 * A catalog in another language: a key that the original has not, and a text that demands an argument that the original
 * does not, do not compile. A key without a text is found by a test.
 *
 * @example export const formTexts = translationOf<typeof original>()({ 'form.optional': '(opcional)' })
 */
export const translationOf =
  <Original extends Catalog>() =>
  <const Texts extends Readonly<Partial<Record<keyof Original, string>>>>(
    texts: Texts & Checked<Original, Texts>,
  ): Texts =>
    texts

type Checked<Original extends Catalog, Texts> = {
  readonly [Key in keyof Texts]: Key extends keyof Original
    ? Texts[Key] extends string
      ? ArgumentsOf<Texts[Key]> extends ArgumentsOf<Original[Key]>
        ? Texts[Key]
        : { 'not an argument of the original': Exclude<ArgumentsOf<Texts[Key]>, ArgumentsOf<Original[Key]>> }
      : never
    : never
}
