/**
 * The inks and papers that every face prints with, by light and by dark. A school's accent is its own, in its settings.
 * Style sheets cannot read them from here: the `tokens.test.ts` beside each holds it to the same values.
 */
export const palette = {
  light: { paper: '#ffffff', ink: '#1d1a18', muted: '#5d5753', rule: '#d8d3ce', error: '#b3151b' },
  dark: { paper: '#181514', ink: '#ece7e2', muted: '#b0a7a1', rule: '#413b38', error: '#ffb26b' },
} as const
