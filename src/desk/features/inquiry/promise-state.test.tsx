import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PromiseState } from './promise-state.tsx'

const saidOf = (lateReason: 'released-late' | 'worked-late' | null, openQuestions: string[] = []) =>
  renderToStaticMarkup(
    <PromiseState
      thread={{
        promise: { by: '2026-11-17T22:00:00.000Z', kept: null, isLate: true, lateReason },
        answeredAt: null,
        openQuestions,
        againBy: null,
      }}
      now={new Date('2026-11-19T15:00:00Z')}
    />,
  )

test('an inquiry that staff could not answer in time says that it is late, and why', () => {
  for (const reason of ['released-late', 'worked-late', null] as const)
    expect(saidOf(reason)).toContain('clock--late')
  expect(saidOf('released-late')).toContain('Released from the quarantine after its time was over')
  expect(saidOf('worked-late')).toContain('A fault on our side kept it from staff until its time was over')
  expect(saidOf(null)).not.toContain('its time was over')
})

test('an inquiry that was answered in part says how much of it is open, and goes on running', () => {
  expect(saidOf(null)).not.toContain('Answered in part')
  expect(saidOf(null, ['What does it cost?'])).toContain('Answered in part: 1 question is open')
  expect(saidOf(null, ['What does it cost?', 'When is it?'])).toContain('2 questions are open')
  expect(saidOf(null, ['What does it cost?'])).toContain('clock--late')
})
