import { z } from 'zod'
import { languages, type Language } from '../../kernel/languages.ts'
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

/** What someone who proved themselves by a password or a mailed link still has to do, and by what. */
export type SecondStep = { token: string; ways: ('code' | 'passkey')[] }

/** `code` is one of the app or a recovery code, as it was typed; `response` is a browser's answer for a passkey. */
export const secondStepInput = z.union([
  z.object({
    token: z.string().max(100),
    code: z
      .string({ error: 'Enter the code' })
      .max(100, 'The code is too long')
      .refine((code) => code.trim() !== '', 'Enter the code'),
  }),
  z.object({ token: z.string().max(100), response: z.looseObject({}) }),
])
export type SecondStepInput = z.output<typeof secondStepInput>

export const passkeyInput = z.object({ response: z.looseObject({}) })

const passkeyName = z
  .string({ error: 'Enter a name' })
  .max(100, { error: 'Enter a name of at most 100 characters', abort: true })
  .trim()
  .normalize('NFC')
  .min(1, 'Enter a name')

/** A browser's own answer is checked by the library that reads it. */
export const newPasskeyInput = z.object({
  name: passkeyName,
  response: z.looseObject({}),
})

export const passkeyNameInput = z.object({ name: passkeyName })
export type PasskeyView = { id: string; name: string; addedAt: string; lastUsedAt: string | null }

/** The password again, before the ways to sign in change; empty for someone who has none. */
export const proofInput = z.object({
  password: z.string().max(passwordLength.most, 'The password is too long'),
})
export const codeInput = z.object({
  code: z.string().trim().min(1, 'Enter the code').max(20, 'Enter a code of six figures'),
})

/** One's own account, and the ways to sign in to it. */
export type AccountView = {
  name: string
  email: string
  role: StaffRole
  /** False for someone who comes by single sign-on or mailed links alone. */
  hasPassword: boolean
  /** Since when an authenticator app is set up. */
  authenticatorSince: string | null
  recoveryCodes: number
  passkeys: PasskeyView[]
  /** The role demands a second factor. */
  mustHaveSecondFactor: boolean
}

const personName = z
  .string()
  .max(200, { error: 'Enter a name of at most 200 characters', abort: true })
  .trim()
  .normalize('NFC')
  .min(1, 'Enter your name')

export const newPassword = z
  .string()
  .min(passwordLength.least, `Choose a password of at least ${passwordLength.least} characters`)
  .max(passwordLength.most, `Choose a password of at most ${passwordLength.most} characters`)

export const passwordChangeInput = z.object({ password: z.string().max(passwordLength.most), newPassword })

export const firstAdministratorInput = z.object({
  token: z.string().max(100),
  name: personName,
  email: emailAddress,
  password: newPassword,
})
export type FirstAdministratorInput = z.output<typeof firstAdministratorInput>

/** Who is signed in, and what the desk offers them. The verbs decide; this only spares the eye what would be refused. */
export type SessionView = {
  id: string
  name: string
  role: string
  /** What they chose; null for what the browser asks for. */
  language: Language | null
  permissions: string[]
  /** An administrator limited them to programs: what concerns all that a person asked is for others to decide. */
  isLimited: boolean
  /** The role demands a second factor that was not shown: nothing but the account is open. */
  isHeld: boolean
}

export const languageInput = z.object({ language: z.enum(Object.keys(languages) as Language[]) })

/** The programs whose open inquiries fill the queue “My programs” of the one who asks. */
export type OwnPrograms = {
  /** By key. Null where they never chose. */
  programs: readonly string[] | null
  /** An administrator limited them to these: there is nothing to choose. */
  isLimited: boolean
}
export const ownProgramsInput = z.object({ programs: z.array(z.string().max(80)).max(200) })

const role = z.enum(['administrator', 'director', 'counselor', 'editor'], {
  error: 'Choose a role',
}) satisfies z.ZodType<StaffRole>

export const invitationInput = z.object({ email: emailAddress, role })
export type InvitationInput = z.output<typeof invitationInput>

export const roleInput = z.object({ role })
export const secondFactorRolesInput = z.object({ roles: z.array(role).max(10) })
/** Null for all programs. */
export const programsInput = z.object({ programs: z.array(z.string().max(80)).max(200).nullable() })

export const linkInput = z.object({ token: z.string().max(100) })
/** What a link of ours is for, so that its page can say so before anything is typed. */
export type LinkView = { purpose: LinkPurpose; email: string; role: StaffRole }
export type LinkPurpose = 'invitation' | 'password-reset' | 'sign-in'

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
