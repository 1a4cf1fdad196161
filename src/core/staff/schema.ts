import { z } from 'zod'

/** Long, and free of rules about what it is made of (NIST SP 800-63B, 3.1.1.2). */
export const passwordLength = { least: 12, most: 128 } as const

// Limits come before normalizing, whose cost grows with the square of the length.
const email = z
  .string({ error: 'Enter an email address' })
  .max(254, { error: 'Enter an email address of at most 254 characters', abort: true })
  .trim()
  .normalize('NFC')
  .toLowerCase()
  .min(1, 'Enter an email address')
  .pipe(z.email('Enter an email address in the form name@example.edu'))

export const signInInput = z.object({
  email,
  password: z
    .string({ error: 'Enter your password' })
    .min(1, 'Enter your password')
    .max(passwordLength.most, 'The password is too long'),
})
export type SignInInput = z.output<typeof signInInput>

export const firstAdministratorInput = z.object({
  token: z.string().max(100),
  name: z
    .string()
    .max(200, { error: 'Enter a name of at most 200 characters', abort: true })
    .trim()
    .normalize('NFC')
    .min(1, 'Enter your name'),
  email,
  password: z
    .string()
    .min(passwordLength.least, `Choose a password of at least ${passwordLength.least} characters`)
    .max(passwordLength.most, `Choose a password of at most ${passwordLength.most} characters`),
})
export type FirstAdministratorInput = z.output<typeof firstAdministratorInput>

/** Who is signed in, and what the desk offers them. The verbs decide; this only spares the eye what would be refused. */
export type SessionView = { id: string; name: string; role: string; permissions: string[] }
