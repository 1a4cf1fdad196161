/** What an operator has to change before Prospectus can start; one line for each setting, which it names. */
export class ConfigError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'ConfigError'
  }
}
