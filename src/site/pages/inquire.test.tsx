import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { demoSite } from '../../../test/support/demo-site.tsx'
import { inquiryFields } from '../../core/forms/schema.ts'

const site = demoSite()
const errors = { first_name: 'Enter your name', programs: 'Select at least one program' }

describe('the form', () => {
  test('has every field of the contract, a honeypot, its page and its revision', () => {
    const names = parse(site.inquire())
      .querySelectorAll('form [name]')
      .map((each) => each.getAttribute('name'))
    expect([...new Set(names)].sort()).toEqual([...inquiryFields, 'topic_note', 'from', 'form'].sort())
  })

  test('shows again all that was typed', () => {
    const typed = {
      salutation: 'Dr.',
      first_name: 'Ana "<b>',
      last_name: 'Lévy',
      email: 'ana@',
      country: 'FR',
      employer: 'A & B',
      programs: ['bioethics', 'immunology'],
      interest: 'student',
      message: '</textarea><script>',
      consent_email: true,
    }
    const form = parse(site.inquire({ draft: typed, errors })).querySelector('form')
    const value = (name: string) => form?.querySelector(`[name="${name}"]`)?.getAttribute('value')
    expect(['first_name', 'last_name', 'email', 'employer'].map(value)).toEqual([
      'Ana "<b>',
      'Lévy',
      'ana@',
      'A & B',
    ])
    const chosen = form?.querySelectorAll('[selected], [checked]') ?? []
    expect(chosen.map((each) => each.getAttribute('value') ?? each.textContent)).toEqual([
      'Dr.',
      'France',
      'bioethics',
      'immunology',
      'student',
      'yes',
    ])
    expect(form?.querySelector('textarea')?.textContent).toBe('</textarea><script>')
  })

  test('preselects and agrees to nothing', () => {
    const chosen = parse(site.inquire()).querySelectorAll('form [checked], form [selected]')
    expect(chosen.filter((each) => each.getAttribute('value') !== '')).toEqual([])
  })

  test('says the same words in the summary and at the field', () => {
    const page = parse(site.inquire({ errors }))
    for (const [name, message] of Object.entries(errors)) {
      expect(page.querySelector(`.error-summary a[href="#${name}"]`)?.textContent).toBe(message)
      expect(page.querySelector(`#${name}-error`)?.textContent).toBe(`Error: ${message}`)
    }
  })

  test('cuts nothing that is pasted: the server says what is too long', () => {
    const form = parse(site.inquire())
    expect(form.querySelectorAll('[maxlength]')).toEqual([])
    expect(form.querySelector('[name=message]')?.getAttribute('data-most')).toBe('5000')
  })

  test('calls no radio button invalid, which it cannot be', () => {
    const page = parse(site.inquire({ errors: { ...errors, interest: 'Choose one' } }))
    expect(page.querySelectorAll('[type=radio][aria-invalid]')).toEqual([])
    expect(page.querySelectorAll('[type=checkbox][aria-invalid]')).not.toEqual([])
  })

  test('keeps a country as typed that stands for no single one', () => {
    const page = parse(site.inquire({ draft: { country: 'Netherland Antilles "x"' } }))
    expect(page.querySelector('#country [selected]')?.getAttribute('value')).toBe('Netherland Antilles "x"')
  })
})
