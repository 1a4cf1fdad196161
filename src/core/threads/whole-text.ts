/** As much of a mail as the question of the inquiry that it opens holds. */
export const maxOpening = 5_000

/** All that a mail says, as one text. */
export const wholeText = ({ subject, text, quoted }: { subject: string; text: string; quoted: string }) =>
  [subject, text, quoted].filter((part) => part !== '').join('\n\n')
