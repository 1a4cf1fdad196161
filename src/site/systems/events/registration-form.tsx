import {
  registrationQuestions,
  type RegistrationDraft,
  type RegistrationField,
} from '../../../core/events/schema.ts'
import type { RegistrationMistakes } from '../../../core/events/index.ts'
import type { Mistake } from '../../../core/forms/index.ts'
import type { InquiryErrors } from '../../../core/intake/schema.ts'
import { t } from '../../../messages/message.ts'
import { Names } from '../../components/inquiry-form.tsx'
import { SiteForm } from '../../components/site-form.tsx'
import { QuestionField } from '../../components/question-field.tsx'
import type { AskedQuestion } from '../../form-questions.ts'
import type { School } from '../../frame.ts'

type Props = {
  action: string
  draft: RegistrationDraft
  errors: InquiryErrors
  maxGuests: number
  isFull: boolean
  school: School
}

/** Takes part without an account and without script. */
export function RegistrationForm({ action, draft, errors, maxGuests, isFull, school }: Props) {
  const [first, last, ...questions] = questionsOf(maxGuests)
  const names = [first, last].filter((each) => each !== undefined)
  return (
    <SiteForm
      action={action}
      kind="registration"
      school={school}
      submit={t(isFull ? 'register.submit.waitlist' : 'register.submit')}
    >
      <Names parts={names} draft={draft} error={errors['first_name']} />
      {questions.map((question) => (
        <QuestionField
          key={question.name}
          question={question}
          answer={draft[question.name]}
          error={errors[question.name]}
        />
      ))}
    </SiteForm>
  )
}

type Asked = AskedQuestion & { readonly name: RegistrationField }

function questionsOf(maxGuests: number): Asked[] {
  const ask = (name: RegistrationField, label: string, more: Partial<Asked> = {}): Asked => ({
    ...registrationQuestions[name],
    name,
    label,
    ...more,
  })
  return [
    ask('first_name', t('register.first_name')),
    ask('last_name', t('register.last_name')),
    ask('email', t('register.email'), { help: t('register.email.help') }),
    ...(maxGuests > 0
      ? [
          ask('guests', t('register.guests'), {
            placeholder: t('register.guests.none'),
            options: Array.from({ length: maxGuests }, (_, at) => ({
              value: String(at + 1),
              label: t('register.guests.some', { count: at + 1 }),
            })),
          }),
        ]
      : []),
    ask('access_needs', t('register.access_needs'), { help: t('register.access_needs.help') }),
    ask('question', t('register.question'), { help: t('register.question.help') }),
  ]
}

/** What to say at each field; the summary says the same words. */
export function errorsFor(mistakes: RegistrationMistakes): InquiryErrors {
  return Object.fromEntries(
    Object.entries(mistakes).map(([name, mistake]) => [name, sayMistake(name as RegistrationField, mistake)]),
  )
}

function sayMistake(name: RegistrationField, mistake: Mistake): string {
  if (mistake.code === 'too-long')
    return t('mistake.too-long', { field: t(`register.${name}`), most: mistake.most })
  if (mistake.code === 'not-an-email') return t('mistake.email')
  if (name === 'guests') return t('register.guests.too-many')
  return t(name === 'email' ? 'mistake.missing.email' : 'mistake.missing.name')
}
