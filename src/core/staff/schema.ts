import { z } from 'zod'
import type { StaffRole } from '../context.ts'

/** Long, and free of rules about what it is made of (NIST SP 800-63B, 3.1.1.2). */
export const passwordLength = { least: 12, most: 128 } as const

// Limits come before normalizing, whose cost grows with the square of the length.
export const emailAddress = z
  .string({ error: 'Enter an email address' })
  .max(254, { error: 'Enter an email address of at most 254 characters', abort: true })
  .trim()
  .normalize('NFC')
  .toLowerCase()
  .min(1, 'Enter an email address')
  .pipe(z.email('Enter an email address in the form name@example.edu'))

export const signInInput = z.object({
  email: emailAddress,
  password: z
    .string({ error: 'Enter your password' })
    .min(1, 'Enter your password')
    .max(passwordLength.most, 'The password is too long'),
})
export type SignInInput = z.output<typeof signInInput>

export const personName = z
  .string()
  .max(200, { error: 'Enter a name of at most 200 characters', abort: true })
  .trim()
  .normalize('NFC')
  .min(1, 'Enter your name')

export const newPassword = z
  .string()
  .min(passwordLength.least, `Choose a password of at least ${passwordLength.least} characters`)
  .max(passwordLength.most, `Choose a password of at most ${passwordLength.most} characters`)

export const firstAdministratorInput = z.object({
  token: z.string().max(100),
  name: personName,
  email: emailAddress,
  password: newPassword,
})
export type FirstAdministratorInput = z.output<typeof firstAdministratorInput>

/** Who is signed in, and what the desk offers them. The verbs decide; this only spares the eye what would be refused. */
export type SessionView = { id: string; name: string; role: string; permissions: string[] }

const role = z.enum(['administrator', 'director', 'counselor', 'editor'], {
  error: 'Choose a role',
}) satisfies z.ZodType<StaffRole>

export const invitationInput = z.object({ email: emailAddress, role })
export type InvitationInput = z.output<typeof invitationInput>

export const roleInput = z.object({ role })
/** Null for all programs. */
export const programsInput = z.object({ programs: z.array(z.string().max(80)).max(200).nullable() })

export const linkInput = z.object({ token: z.string().max(100) })
/** What a link of ours is for, so that its page can say so before anything is typed. */
export type LinkView = { purpose: LinkPurpose; email: string; role: StaffRole }
export type LinkPurpose = 'invitation' | 'password-reset'

export const acceptanceInput = z.object({
  token: z.string().max(100),
  name: personName,
  password: newPassword,
})
export type AcceptanceInput = z.output<typeof acceptanceInput>

export const resetRequestInput = z.object({ email: emailAddress })
export const resetInput = z.object({ token: z.string().max(100), password: newPassword })
export type ResetInput = z.output<typeof resetInput>

/** Somewhere that a member of staff is signed in. */
export type OpenSession = {
  id: string
  address: string
  /** The `User-Agent` of the browser. */
  browser: string
  since: string
  lastUsed: string
  isCurrent: boolean
}
