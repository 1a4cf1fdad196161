import type { ReactNode } from 'react'
import type { Answer, QuestionKind } from '../../core/forms/schema.ts'
import { t } from '../../messages/message.ts'
import type { AskedQuestion } from '../form-questions.ts'
import { ChoiceList } from './choice-list.tsx'
import { CountrySelect } from './country-select.tsx'
import { Choices, Field, type Described } from './field.tsx'

type Props = { question: AskedQuestion; answer: Answer; error: string | undefined }

/** One question with the control of its kind. */
export function QuestionField({ question, answer, error }: Props) {
  const { name, kind, isRequired } = question
  const shared = { name, words: question, error, isRequired, asked: question.asked }
  const control = controls[kind]
  if (isChosen(question)) return <Choices {...shared}>{control({ question, answer, error })}</Choices>
  return (
    <Field {...shared} isWide={kind === 'text'}>
      {(described) => control({ question, answer, error, described })}
    </Field>
  )
}

/** Whether the answer is chosen from boxes or buttons, which stand in a group of their own. */
const isChosen = ({ kind, isList }: AskedQuestion) =>
  kind === 'choices' || kind === 'consent' || kind === 'yes-no' || (kind === 'choice' && !isList)

type Control = (props: Props & { described?: Described }) => ReactNode

const line: Control = (props) => <input {...shared(props)} {...typed(props)} />

/** A new kind of question does not compile until it has a control. */
const controls: Record<QuestionKind, Control> = {
  line,
  name: line,
  email: (props) => (
    <input
      {...shared(props)}
      {...typed(props)}
      type="email"
      dir="ltr"
      spellCheck={false}
      data-suggestion={t('form.suggestion', { address: '{address}' })}
    />
  ),
  text: (props) => <textarea {...shared(props)} {...typed(props)} rows={5} />,
  country: (props) => (
    <CountrySelect
      id={props.question.name}
      {...shared(props)}
      placeholder={props.question.placeholder ?? t('form.choose')}
      chosen={asText(props.answer)}
    />
  ),
  'yes-no': (props) => list('radio', props),
  telephone: (props) => (
    <input {...shared(props)} {...typed(props)} type="tel" autoComplete="tel" dir="ltr" />
  ),
  number: (props) => <input {...shared(props)} {...typed(props)} inputMode="decimal" dir="ltr" />,
  date: (props) => (
    // A browser empties a field of this kind that holds anything but a date: what was typed would be lost.
    <input
      {...shared(props)}
      {...typed(props)}
      type={isDateOrEmpty(props.answer) ? 'date' : 'text'}
      dir="ltr"
    />
  ),
  choice: (props) => (props.question.isList ? <List {...props} /> : list('radio', props)),
  choices: (props) => list('checkbox', props),
  consent: (props) => list('checkbox', { ...props, answer: props.answer === true ? 'yes' : '' }),
}

function List(props: Props & { described?: Described }) {
  const { options = [], placeholder } = props.question
  return (
    <select {...shared(props)} defaultValue={asText(props.answer)}>
      <option value="">{placeholder ?? t('form.choose')}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

const list = (type: 'checkbox' | 'radio', { question, answer, error }: Props) => (
  <ChoiceList
    type={type}
    name={question.name}
    options={question.options ?? []}
    chosen={Array.isArray(answer) ? answer : [asText(answer)]}
    isWrong={Boolean(error)}
    isRequired={type === 'radio' && question.isRequired}
  />
)

const shared = ({ question, described }: Props & { described?: Described }) => ({
  ...described,
  name: question.name,
  autoComplete: question.autocomplete,
  required: question.isRequired,
})

/** Not `maxlength`, which cuts what is pasted without a word: the server says what is too long, and keeps all of it. */
const typed = ({ question, answer }: Props) => ({
  dir: 'auto',
  'data-most': question.max,
  defaultValue: asText(answer) || undefined,
})

const isDateOrEmpty = (answer: Answer) => /^(\d{4}-\d{2}-\d{2})?$/.test(asText(answer))

const asText = (answer: Answer) => (typeof answer === 'string' ? answer : '')
