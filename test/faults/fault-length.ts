/** `FAULTS=long` lets each fault last a minute; otherwise a few seconds, for every run of the tests. */
export const isLong = process.env.FAULTS === 'long'
export const seconds = (short: number, long: number) => (isLong ? long : short) * 1000
