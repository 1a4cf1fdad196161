import type { StaffRole } from '../context.ts'

/** `invited` until the link was used; who is `disabled` may not sign in. */
export type ColleagueState = 'active' | 'invited' | 'disabled'

export type Colleague = {
  id: string
  /** Empty until the invitation is accepted. */
  name: string
  email: string
  role: StaffRole
  state: ColleagueState
  /** The keys of the only programs whose inquiries they see; null for all. */
  programs: string[] | null
  /** They set up an authenticator app or a passkey. */
  hasSecondFactor: boolean
  /** When the invitation was accepted. */
  joinedAt: string | null
  invitedAt: string
  /** Since when they may not sign in. */
  disabledAt: string | null
}
