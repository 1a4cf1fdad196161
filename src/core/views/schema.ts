import { z } from 'zod'

export const viewInput = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(60, 'Enter 60 characters or fewer'),
  /** The filter as the inbox has it in its address. */
  filter: z.record(z.string().max(20), z.string().max(120)),
  isShared: z.boolean().default(false),
})
export type ViewInput = z.output<typeof viewInput>

export type SavedView = {
  id: string
  name: string
  filter: Record<string, string>
  isShared: boolean
  /** Whether the one who asks saved it. */
  isOwn: boolean
  by: string
}
