import type { ReactNode } from 'react'
import type { ShownConditions } from '../form-conditions.ts'
import { t } from '../../messages/message.ts'

type Words = { label: string; help?: string }

/** What a control needs to know of its words: the ids that describe it, and whether it is wrong. */
export type Described = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

type Props = {
  name: string
  words: Words
  error: string | undefined
  isRequired?: boolean | undefined
  isWide?: boolean
  /** Absent where it is asked of everyone. */
  asked?: ShownConditions | undefined
  children: (described: Described) => ReactNode
}

/** One question with one control: label, help, message, control, in this order. */
export function Field({ name, words, error, isRequired, isWide, asked, children }: Props) {
  return (
    <div className={isWide ? 'field field-wide' : 'field'} {...checksOf(words, asked)}>
      <label htmlFor={name}>
        {words.label}
        {isRequired && <Required />}
        <Conditions asked={asked} />
      </label>
      <Help name={name} words={words} error={error} />
      {children({ id: name, ...describedBy(name, words, error) })}
    </div>
  )
}

type ChoicesProps = Omit<Props, 'isWide' | 'children'> & { children: ReactNode }

/** One question with several boxes or buttons. */
export function Choices({ name, words, error, isRequired, asked, children }: ChoicesProps) {
  return (
    <fieldset
      className="field field-wide choices"
      aria-describedby={describedBy(name, words, error)['aria-describedby']}
      {...checksOf(words, asked)}
    >
      <legend>
        {words.label}
        {isRequired && <Required />}
        <Conditions asked={asked} />
      </legend>
      <Help name={name} words={words} error={error} />
      {children}
    </fieldset>
  )
}

/** For those who see every question; the form's script shows the question only when it is asked, and takes these words away. */
const Conditions = ({ asked }: { asked: ShownConditions | undefined }) =>
  asked?.words.map((each) => (
    <span key={each} className="condition">
      {' '}
      {each}
    </span>
  ))

const checksOf = ({ label }: Words, asked: ShownConditions | undefined) =>
  asked && {
    'data-asked': JSON.stringify(asked.checks),
    'data-shown': t('form.asked.shown', { question: label }),
    'data-hidden': t('form.asked.hidden', { question: label }),
  }

/** Explained above the form. */
export const Required = () => <span className="required"> *</span>

export function Help({ name, words, error }: { name: string; words: Words; error: string | undefined }) {
  return (
    <>
      {words.help && (
        <p className="help" id={`${name}-help`}>
          {words.help}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${name}-error`}>
          <span className="visually-hidden">{t('form.error')}</span> {error}
        </p>
      )}
    </>
  )
}

export function describedBy(name: string, words: Words, error: string | undefined): Omit<Described, 'id'> {
  const ids = [words.help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined }
}
