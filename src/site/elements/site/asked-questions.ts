import { meetsCondition } from '../../../kernel/condition.ts'

type Check = { question: string; has: string[]; isTyped: boolean; isNot?: true }
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Shows the questions that the answers so far call for, and says so to those who do not see it. What was typed in one that goes stays in it, and is not sent. */
export function followConditions(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<HTMLElement>('[data-asked]')].map((field) => ({
    field,
    checks: JSON.parse(field.dataset['asked'] ?? '[]') as Check[],
  }))
  if (fields.length === 0) return
  const status = document.createElement('p')
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  form.append(status)

  /** In the order of the page, in which each stands after what it hangs on. */
  function follow(): string[] {
    return fields.flatMap(({ field, checks }) => {
      const isAsked = checks.every((check) => meetsCondition(answersTo(check.question), check))
      if (field.hidden !== isAsked) return []
      field.hidden = !isAsked
      for (const control of controlsOf(field)) control.disabled = !isAsked
      return [field.dataset[isAsked ? 'shown' : 'hidden'] ?? '']
    })
  }
  const answersTo = (name: string) =>
    [...form.elements].filter(isControl).flatMap((control) => {
      if (control.name !== name || control.disabled) return []
      if (control.type === 'checkbox' || control.type === 'radio')
        return (control as HTMLInputElement).checked ? [control.value] : []
      return [control.value]
    })

  const announce = () => {
    const said = follow()
    if (said.length > 0) status.textContent = said.join('; ')
  }
  follow()
  form.addEventListener('input', announce)
  form.addEventListener('change', announce)
  // What the browser fills in again, coming back to the page, tells of no change.
  addEventListener('pageshow', follow)
}

const controlsOf = (field: Element) => field.querySelectorAll<Control>('input, select, textarea')

const isControl = (element: Element): element is Control => element.matches('input, select, textarea')
