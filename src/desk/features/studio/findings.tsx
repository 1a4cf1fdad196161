import type { CheckResult, Finding, Field } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFinding } from '../../ui/say-finding.ts'
import { stepsOf } from './form/path.ts'
import { joinWords } from '../../ui/join-words.ts'

/** What the checks found, in words, each leading to its field. Errors stop publishing; warnings explain. */
export function Findings({ check, fields }: { check: CheckResult | null; fields: Field }) {
  if (!check || check.findings.length === 0) return null
  const errors = check.findings.filter(({ level }) => level === 'error')
  const warnings = check.findings.filter(({ level }) => level === 'warning')
  return (
    <section className="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{t('studio.findings.title')}</h2>
      <FindingList
        title={t('studio.findings.errors', { count: errors.length })}
        findings={errors}
        fields={fields}
      />
      <FindingList
        title={t('studio.findings.warnings', { count: warnings.length })}
        findings={warnings}
        fields={fields}
      />
    </section>
  )
}

function FindingList({
  title,
  findings,
  fields,
}: {
  title: string
  findings: readonly Finding[]
  fields: Field
}) {
  if (findings.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.path} ${JSON.stringify(finding.values)}`}>
            <a
              href={`#${finding.path}`}
              onClick={(event) => {
                event.preventDefault()
                revealField(finding.path)
              }}
            >
              {placeName(fields, finding.path)}
            </a>
            {': '}
            {sayFinding(finding)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The labels on the way to a field: `Costs 2, Amount`. */
export function placeName(field: Field, path: string): string {
  const names: string[] = []
  let at: Field | undefined = field
  for (const step of stepsOf(path)) {
    if (typeof step === 'number') {
      names.push(`${names.pop() ?? ''} ${step + 1}`.trim())
      at = at?.control.is === 'list' || at?.control.is === 'blocks' ? at.control.item : undefined
      continue
    }
    at = fieldNamed(at, step)
    if (at) names.push(at.label)
  }
  return joinWords(names) || t(path === 'key' ? 'studio.key' : 'studio.place.document')
}

function fieldNamed(field: Field | undefined, name: string): Field | undefined {
  const control = field?.control
  if (control?.is === 'group') return control.fields.find((each) => each.name === name)
  if (control?.is === 'variants')
    return control.variants.flatMap(({ fields }) => fields).find((each) => each.name === name)
  return undefined
}

/** Opens the cards around a field, and puts the focus into it. */
export function revealField(path: string): void {
  const steps = path.split(/(?=\[)|(?=\.)/)
  const open = (upTo: number) => {
    const id = steps.slice(0, upTo).join('')
    const target = document.getElementById(id)
    if (upTo === steps.length) {
      focusWithin(target ?? nearest(steps))
      return
    }
    if (target?.classList.contains('rich-text')) {
      const isCard = revealBlock(target, steps[upTo] ?? '')
      if (isCard && steps.length > upTo + 1) requestAnimationFrame(() => open(upTo + 1))
      return
    }
    // A card is named by the field it holds once it is open; until then, its list and place tell.
    const index = /^\[(\d+)\]$/.exec(steps[upTo] ?? '')?.[1]
    const item =
      index === undefined
        ? null
        : target?.querySelectorAll(':scope > .list-items > .list-item')[Number(index)]
    const head = item?.querySelector<HTMLElement>('.list-item-name[aria-expanded="false"]')
    head?.click()
    requestAnimationFrame(() => open(upTo + 1))
  }
  open(1)
}

/** A block in running text: its card is opened (then true), or the cursor set into its words. What nothing was written into has no place. */
function revealBlock(text: HTMLElement, step: string): boolean {
  const blocks = [...text.querySelectorAll<HTMLElement>('.rich-text-page > *')].filter(
    (each) => each.textContent.trim() !== '',
  )
  const block = blocks[Number(/^\[(\d+)\]$/.exec(step)?.[1] ?? NaN)]
  if (!block) {
    focusWithin(text)
    return false
  }
  block.scrollIntoView({ block: 'center' })
  const head = block.querySelector<HTMLElement>('.list-item-name')
  if (head) {
    if (head.ariaExpanded === 'false') head.click()
    head.focus()
    return true
  }
  text.querySelector<HTMLElement>('.rich-text-page')?.focus({ preventScroll: true })
  getSelection()?.collapse(block, 0)
  return false
}

function nearest(steps: readonly string[]): HTMLElement | null {
  for (let length = steps.length - 1; length > 0; length--) {
    const found = document.getElementById(steps.slice(0, length).join(''))
    if (found) return found
  }
  return null
}

function focusWithin(element: HTMLElement | null): void {
  if (!element) return
  element.focus()
  element.scrollIntoView({ block: 'center' })
}
