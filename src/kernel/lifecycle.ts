/** How far a person has come with the school. Staff say so; `inquired` is where everyone begins. */
export const lifecycles = [
  'inquired',
  'in-conversation',
  'applied',
  'admitted',
  'enrolled',
  'closed',
] as const
export type Lifecycle = (typeof lifecycles)[number]
