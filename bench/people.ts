const countries = ['US', 'GB', 'IN', 'CN', 'NG', 'BR', 'DE', 'KR', 'MX', 'ET']
const words =
  'I would like to learn more about the curriculum, the cost and the deadline for applications next fall.'

/** What every form of a run has in common. */
export type SharedAnswers = {
  programs: readonly string[]
  interest: string
  hidden: Readonly<Record<string, string>>
}

/** The form of one made-up person, urlencoded as a browser would; two numbers never make the same person. */
export function personForm(run: string, number: number, shared: SharedAnswers): string {
  const name = `${run}${number.toString(36)}`
  return new URLSearchParams([
    ['salutation', ''],
    ['first_name', `Ada ${name}`],
    ['last_name', `Bench ${name}`],
    ['email', `ada.${name}@bench.example`],
    ['country', countries[number % countries.length] ?? 'US'],
    ['employer', 'Example Hospital'],
    ...shared.programs.map((slug) => ['programs', slug] as [string, string]),
    ['interest', shared.interest],
    ['message', `${words} (${name})`],
    ['consent_email', 'yes'],
    ...Object.entries(shared.hidden),
  ]).toString()
}

/** Each person asks from an address of their own: a client that posts a thousand times a second would be a flood. */
export function personAddress(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
}
