import type { z } from 'zod'
import type { SchoolSetup } from '../school-setup-schema.ts'
import type { program } from '../types/program.ts'

/** A program of which no more is known than its setup says: the rest says whom to ask, and claims nothing. */
export function firstProgram(
  { name, programName, programSummary, pace, place, length }: SchoolSetup,
  now: Date,
): z.input<typeof program.fields> {
  const source = { name, asOf: String(now.getUTCFullYear()) }
  return {
    name: programName,
    order: 1,
    summary: programSummary,
    description: [
      {
        kind: 'paragraph',
        text: 'More about this program follows here. Until then, ask us anything you want to know.',
      },
    ],
    audience: 'Ask us whether this program fits you.',
    formats: [{ pace, place, length, source }],
    deadlines: [],
    requirements: [{ text: 'Ask us what you need to apply.', source }],
    costs: [{ kind: 'tuition', label: 'Tuition', source }],
    outcomes: [{ text: 'Ask us what graduates of this program do.', source }],
    aid: [{ text: 'Ask us about financial aid.', source }],
  }
}
