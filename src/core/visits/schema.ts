/** What a code allows: to open the page, or one act on it. */
export const codePurposes = ['open', 'export', 'erase', 'address'] as const
export type CodePurpose = (typeof codePurposes)[number]

/** `over`: it was used, has expired, or never was. */
export type NotOpened = 'wrong' | 'over' | 'too-many'

export type Visit = { readonly id: string; readonly emailKey: string; readonly expiresAt: Date }
