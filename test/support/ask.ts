import { expect } from 'vitest'

/** Posts the form as a browser would, and nobody looks at it. @returns where its receipt stands */
export async function ask(origin: string, answers: Record<string, string>): Promise<string> {
  const { first_name = '', last_name = '' } = answers
  const email = `${first_name}.${last_name}@example.org`
    .normalize('NFD')
    .replace(/[^\w.@]/g, '')
    .toLowerCase()
  const form = await (await fetch(`${origin}/inquire`)).text()
  const revision = /name="form" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const body = new URLSearchParams({
    email,
    programs: 'bioethics',
    interest: 'student',
    form: revision,
    ...answers,
  })
  const { status, headers } = await fetch(`${origin}/inquire`, { method: 'POST', body, redirect: 'manual' })
  expect(status).toBe(303)
  return headers.get('location') ?? ''
}

/** What no person would send; it waits in quarantine. */
export const doubtful = {
  topic_note: 'https://example.com',
  message: 'See https://example.com/a and https://example.com/b',
} as const
