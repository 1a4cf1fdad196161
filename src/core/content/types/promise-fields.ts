import { z } from 'zod'
import { calendarDay } from '../../../kernel/calendar-day.ts'
import { time } from '../fields.ts'
import { holidayRule } from './holiday-rule.ts'

/** By when a person answers: the school's own, and those of teams that keep other hours. */
export const promiseFields = {
  businessDays: z.int().min(1).max(20).meta({ label: 'Answered within (business days)' }),
  opensAt: time({
    label: 'The office opens at',
    help: 'Said beside the telephone. By when we answer follows from the time it closes.',
  }).optional(),
  closesAt: time({ label: 'The office closes at' }),
  holidays: z.array(z.union([calendarDay(), holidayRule])).meta({
    label: 'Days on which nobody answers',
    help: 'Rules hold for every year; single days run out.',
  }),
}
