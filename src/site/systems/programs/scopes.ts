/** What the finder can be asked by, in the order of an address and of the page. */
export const scopeNames = ['degree', 'pace', 'place', 'length', 'start', 'interest'] as const
export type ScopeName = (typeof scopeNames)[number]
