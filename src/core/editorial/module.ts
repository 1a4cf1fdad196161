import { reviewQueue } from '../content/index.ts'
import { workOn, type Module } from '../module.ts'
import { tellReview } from './tell-review.ts'

export const editorialModule: Module = {
  name: 'editorial',
  work: [workOn(reviewQueue, tellReview)],
}
