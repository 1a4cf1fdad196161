const reference = /(R(?:-[0-9A-Z]{4}){3})/

/** A text in parts: every second one, from the second on, is a reference number. */
export const splitAtReferences = (text: string): string[] => text.split(reference)
