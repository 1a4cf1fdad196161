/** One line of figures, for who reads the output of the run. */
export function report(fault: string, figures: Readonly<Record<string, number | string>>): void {
  const line = Object.entries(figures).map(([name, value]) => `${name} ${value}`)
  process.stdout.write(`fault: ${fault}: ${line.join(', ')}\n`)
}
