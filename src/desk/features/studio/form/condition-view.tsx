import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useContext, useState } from 'react'
import type { Control } from '../../../../core/content/schema.ts'
import { isTyped } from '../../../../core/forms/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { type FieldViewProps, TypedContext, useDocumentForm } from './form-context.ts'
import { asGroup, child, valueAt } from './path.ts'
import { questionsBefore } from './questions-before.ts'
import { asText } from './text-views.tsx'

type Props = FieldViewProps & { control: Extract<Control, { is: 'condition' }> }

/** When a question is asked: another question that stands before it, and how that was answered. All are chosen, none is typed by its name. */
export function ConditionView({ path, value, control }: Props) {
  const { set, touch, problems } = useDocumentForm()
  const form = useContext(TypedContext)
  const { question: name, has, isNot } = asGroup(value)
  const asked = asText(valueAt(form, path.replace(/\.when\[\d+\]$/, '.key')))
  const questions = questionsBefore(form, asked, control.countries)
  const question = questions.find((each) => each.name === name)
  const isWords = question !== undefined && isTyped(question.kind)
  const answers = Array.isArray(has) ? has.map(asText) : []
  const problem =
    problems.get(path) ?? [...problems].find(([place]) => place.startsWith(child(path, 'has')))?.[1]
  const change = (changed: object) => set(path, { ...asGroup(value), ...changed })
  const unknown =
    name === '' || name === undefined || question ? [] : [{ value: asText(name), label: asText(name) }]
  return (
    <div className="fields" id={path} tabIndex={-1}>
      <NativeSelect
        id={child(path, 'question')}
        label={t('studio.condition.question')}
        value={asText(name)}
        error={problems.get(child(path, 'question'))}
        data={[
          { value: '', label: t('studio.choice.missing') },
          ...unknown,
          ...questions.map(({ name, label }) => ({ value: name, label })),
        ]}
        onBlur={() => touch(path)}
        onChange={({ currentTarget }) => change({ question: currentTarget.value, has: [], isNot: undefined })}
      />
      {question && (
        <>
          <NativeSelect
            label={t('studio.condition.how')}
            value={isNot === true ? 'not' : ''}
            data={[
              { value: '', label: t(isWords ? 'studio.condition.contains' : 'studio.condition.is') },
              {
                value: 'not',
                label: t(isWords ? 'studio.condition.contains-not' : 'studio.condition.is-not'),
              },
            ]}
            onChange={({ currentTarget }) =>
              change({ isNot: currentTarget.value === 'not' ? true : undefined })
            }
          />
          {question.choices === null ? (
            <WordsInput
              path={path}
              words={answers}
              problem={problem}
              onChange={(words) => change({ has: words })}
            />
          ) : (
            <MultiSelect
              label={t('studio.condition.answers')}
              searchable={question.choices.length > 8}
              data={withUnknown(question.choices, answers)}
              value={answers}
              error={problem}
              onBlur={() => touch(path)}
              onChange={(values) => change({ has: values })}
              comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
            />
          )}
        </>
      )}
    </div>
  )
}

/** What was chosen stays in sight, also where the question offers it no longer: the check then says so. */
const withUnknown = (choices: readonly { value: string; label: string }[], answers: readonly string[]) => [
  ...choices,
  ...answers
    .filter((answer) => !choices.some(({ value }) => value === answer))
    .map((answer) => ({ value: answer, label: answer })),
]

type WordsProps = {
  path: string
  words: readonly string[]
  problem: string | undefined
  onChange: (words: string[]) => void
}

function WordsInput({ path, words, problem, onChange }: WordsProps) {
  // As typed, so that a comma that ends a word does not vanish.
  const [typed, setTyped] = useState(words.join(', '))
  return (
    <TextInput
      id={child(path, 'has')}
      label={t('studio.condition.words')}
      value={typed}
      error={problem}
      dir="auto"
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(
          currentTarget.value
            .split(',')
            .map((word) => word.trim())
            .filter((word) => word !== ''),
        )
      }}
    />
  )
}
