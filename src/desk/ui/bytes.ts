const unit = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })

/** `340 KB`, `1.25 MB`. */
export const sayBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${unit.format(Math.ceil(bytes / 1_000))} KB` : `${unit.format(bytes / 1_000_000)} MB`
