/** What stands in a text for a figure that the program does not have at the moment. */
export const figureTexts = {
  'figure.no-date': 'a date to be announced',
  'figure.no-amount': 'an amount to be announced',
} as const
