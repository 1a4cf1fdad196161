import { z } from 'zod'

/** What someone ticked: keys of the newsletter's topics, and of programs. */
export const choice = z.object({
  topics: z.array(z.string().max(80)).max(50),
  programs: z.array(z.string().max(80)).max(50),
})
export type Choice = z.output<typeof choice>

export type SubscriptionView = Choice & {
  readonly id: string
  readonly email: string
  readonly isActive: boolean
}

/** By which a consent was given or taken back. */
export const consentWays = ['code', 'link', 'preferences', 'page', 'one-click'] as const
export type ConsentWay = (typeof consentWays)[number]

/** Something of the site that an issue may tell. */
export type DigestItem = {
  /** `type/key`. */
  readonly id: string
  readonly title: string
  readonly text: string
  /** A path of the site, or an address elsewhere. */
  readonly href: string
  /** When it takes place, or was written, in words. */
  readonly when: string
  /** What it is found by: `post:news`, `about:Research`, `event:talk`, `program:bioethics`. */
  readonly marks: readonly string[]
}

/** Why a code or a link does not confirm: there is nothing to confirm any more, or the code is another. */
export type NotConfirmed = 'over' | 'wrong' | 'too-many'
