/**
 * The names of the arguments of an ICU message, read from its text: a value that is missing or misspelled does not compile.
 * Branches of `plural` and `select` may hold arguments, but no further branches.
 *
 * @example ArgumentsOf<'{count, plural, one {# day} other {# days}} until {day}'> // 'count' | 'day'
 */
export type ArgumentsOf<
  Text extends string,
  Found extends string = never,
> = Text extends `${string}{${infer Argument}` ? InArgument<Argument, Found> : Found

type InArgument<Text extends string, Found extends string> = Text extends `${infer Inside}}${infer After}`
  ? Inside extends `${infer Name}, ${'plural' | 'select' | 'selectordinal'}, ${string}`
    ? Text extends `${string}, ${'plural' | 'select' | 'selectordinal'}, ${infer Branches}`
      ? BetweenBranches<Branches, Found | Name>
      : Found
    : ArgumentsOf<After, Found | NameOf<Inside>>
  : Found

/** Before a branch's name, or before the brace that ends the argument. */
type BetweenBranches<Text extends string, Found extends string> = Text extends `${infer Name}{${infer Branch}`
  ? Name extends `${string}}${string}`
    ? Text extends `${string}}${infer After}`
      ? ArgumentsOf<After, Found>
      : Found
    : InBranch<Branch, Found>
  : Found

type InBranch<Text extends string, Found extends string> = Text extends `${infer Inside}}${infer After}`
  ? Inside extends `${string}{${infer Argument}`
    ? InBranch<After, Found | NameOf<Argument>>
    : BetweenBranches<After, Found>
  : Found

type NameOf<Inside extends string> = Inside extends `${infer Name},${string}` ? Name : Inside
