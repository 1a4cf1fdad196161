import { translationOf } from '../../translation.ts'
import type { peopleTexts as original } from '../../desk/people.ts'

export const peopleTexts = translationOf<typeof original>()({})
