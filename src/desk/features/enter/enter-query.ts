import type { EnterInput } from '../../../core/inquiries/schema.ts'
import { api, ask } from '../../api.ts'

type Typed = Omit<EnterInput, 'channel' | 'programs'> & { channel: string; program: string }

/** Enters what was asked by telephone or mail; the API tells by field what is wrong. */
export const enterInquiry = ({ channel, program, ...typed }: Typed) =>
  ask(
    api.inquiries.$post({
      json: {
        ...typed,
        channel: channel === 'mail' ? 'mail' : 'phone',
        programs: program === '' ? [] : [program],
      },
    }),
  )
