import type { Option } from '../form-questions.ts'
import { escapeHtml, Trusted } from './trusted.tsx'

type Props = {
  type: 'checkbox' | 'radio'
  name: string
  options: readonly Option[]
  chosen: readonly string[]
  isWrong: boolean
  isRequired?: boolean
}

/** Boxes or buttons with their labels. The first has the name as its id, so that an error can lead there; written out for speed, as `LinkList` is. */
export function ChoiceList({ type, name, options, chosen, isWrong, isRequired }: Props) {
  // A radio button cannot be invalid (WAI-ARIA 1.2); the question's own words say what is wrong.
  const invalid = isWrong && type === 'checkbox' ? ' aria-invalid="true"' : ''
  const shared = `type="${type}" name="${name}"${isRequired ? ' required' : ''}${invalid}`
  const html = options
    .map(({ value, label, help, facts = [] }, at) => {
      const more = help ? `<span class="choice-help">${escapeHtml(help)}</span>` : ''
      const id = at === 0 ? ` id="${escapeHtml(name)}"` : ''
      const checked = chosen.includes(value) ? ' checked' : ''
      const choice = `<label class="choice"><input ${shared}${id} value="${escapeHtml(value)}"${checked}><span>${escapeHtml(label)}${more}</span></label>`
      if (facts.length === 0) return choice
      // Shown once the box is ticked, by the style sheet alone.
      const told = facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('')
      return `<div class="choice-told">${choice}<ul>${told}</ul></div>`
    })
    .join('')
  return <Trusted as="div" className="choices-list" html={html} />
}
