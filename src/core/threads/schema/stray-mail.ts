import { z } from 'zod'
import type { ReadMail } from '../schema.ts'

export const strayQuery = z.object({ show: z.enum(['waiting', 'placed', 'machines']).default('waiting') })
export type StrayShow = z.output<typeof strayQuery>['show']
/** `receipt`: the reference number of the inquiry, however it is typed. */
export const joinMailInput = z.object({ receipt: z.string().max(60) })
export type JoinMailInput = z.output<typeof joinMailInput>
export const openFromMailInput = z.object({
  first_name: z.string().max(100).default(''),
  last_name: z.string().max(100).default(''),
  email: z.string().max(254).default(''),
  message: z.string().max(5_000).default(''),
})
export type OpenFromMailInput = z.output<typeof openFromMailInput>

/** A mail that found no place by itself. */
export type StrayMail = ReadMail & {
  /** Why nothing became of it by itself; null for what a machine sent. */
  why: 'no-address' | 'unreadable' | 'too-large' | 'failed' | null
  state: 'joined' | 'opened' | 'automatic' | 'report' | 'unplaced' | 'set-aside'
  inquiryId: string | null
  /** Who decided, and when; null while it waits. */
  placed: { by: string; at: string } | null
}
