import { contactOf } from '../../core/content/index.ts'
import type { Source } from '../../core/submissions/schema.ts'
import type { InquiryDraft, InquiryErrors } from '../../core/intake/schema.ts'
import type { Answer, InquiryField } from '../../core/forms/schema.ts'
import { embedPath } from '../embed-path.ts'
import { t } from '../../messages/message.ts'
import { questionsOf, type AskedQuestion, type Form, type OfferedProgram } from '../form-questions.ts'
import type { School } from '../frame.ts'
import { CaptchaBox, type CaptchaStep } from './captcha-box.tsx'
import { Help, Required, describedBy } from './field.tsx'
import { keepMarkup } from './keep-markup.ts'
import { QuestionField } from './question-field.tsx'
import { SiteForm } from './site-form.tsx'
import { Trusted } from './trusted.tsx'

export type InquiryFormProps = {
  form: Form
  /** The revision of the form that a submission answers. */
  formRevision: string
  /** In the form's order. */
  programs: readonly OfferedProgram[]
  draft: InquiryDraft
  errors: InquiryErrors
  /** What went wrong on our side, if anything did; the page shows it above its heading. */
  notice?: string | undefined
  /** The page to show again after a mistake. */
  from: string
  /** Where the sender came from; goes along in hidden fields. */
  source?: Source
  school: School
  /** Without it nothing is asked. */
  captcha?: CaptchaStep | null
}

/** Asks for information. The names of its fields are a public contract; see `core/forms/schema.ts`. */
export function InquiryForm(props: InquiryFormProps) {
  return isUntouched(props) ? (
    <Trusted as="inquiry-form" html={untouched(props)} />
  ) : (
    <inquiry-form>
      <Questions {...props} />
    </inquiry-form>
  )
}

/** As everyone gets it at first: nothing typed, nothing wrong, and no mark of where the sender came from. */
const isUntouched = ({ draft: { more, ...answers }, errors, source = {} }: InquiryFormProps) =>
  [answers, more, errors, source]
    .flatMap((each) => Object.values<unknown>(each))
    .flat()
    .every((each) => !each)

const untouched = keepMarkup(20, (props: InquiryFormProps) => <Questions {...props} />)

function Questions({
  form,
  formRevision,
  programs,
  draft,
  errors,
  from,
  source = {},
  school,
  captcha,
}: InquiryFormProps) {
  const questions = questionsOf(form, programs)
  const isEmbedded = from === embedPath
  const [first, last] = ['first_name', 'last_name'].map((name) =>
    questions.find((each) => each.name === name),
  )
  return (
    <SiteForm
      action={isEmbedded ? embedPath : '/inquire'}
      staysInFrame={isEmbedded}
      school={school}
      consent={form.privacy}
      submit={form.submit}
    >
      {questions.map((question) => {
        if (question === last) return null
        if (question === first && last)
          return <Names key="names" parts={[first, last]} draft={draft} error={errors['first_name']} />
        return (
          <QuestionField
            key={question.name}
            question={question}
            answer={answerIn(draft, question.name)}
            error={errors[question.name]}
          />
        )
      })}
      {captcha && <CaptchaBox step={captcha} error={errors['captcha']} email={contactOf(school).email} />}
      {Object.entries({ ...source, from, form: formRevision }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </SiteForm>
  )
}

function answerIn({ more, ...draft }: InquiryDraft, name: string): Answer {
  return Object.hasOwn(draft, name) ? draft[name as InquiryField] : (more[name] ?? '')
}

type NamesProps = {
  parts: readonly AskedQuestion[]
  draft: Pick<InquiryDraft, 'first_name' | 'last_name'>
  error: string | undefined
}

/** Two fields that are one question: many people have one name. */
export function Names({ parts, draft, error }: NamesProps) {
  const words = { label: t('form.name'), help: t('form.name.help') }
  const wrong = describedBy('first_name', words, error)
  return (
    <fieldset className="field field-wide choices names">
      <legend>
        {words.label}
        <Required />
      </legend>
      <Help name="first_name" words={words} error={error} />
      <div className="names-pair">
        {parts.map(({ name, label, autocomplete, max }) => (
          <div key={name} className="names-part">
            <label htmlFor={name}>{label}</label>
            <input
              {...wrong}
              id={name}
              name={name}
              dir="auto"
              autoComplete={autocomplete}
              data-most={max}
              data-needed=""
              defaultValue={draft[name === 'last_name' ? name : 'first_name'] || undefined}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
