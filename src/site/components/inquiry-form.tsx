import { hrefOf, type DataOf } from '../../core/content/index.ts'
import type { form } from '../../core/content/types/form.ts'
import { inquiry } from '../../core/submissions/schema.ts'
import { type InquiryDraft, type InquiryErrors } from '../../core/intake/schema.ts'
import { t } from '../../messages/message.ts'
import type { School } from '../frame.ts'
import { ChoiceList } from './choice-list.tsx'
import { CountrySelect } from './country-select.tsx'
import { Choices, Field } from './field.tsx'

export type InquiryFormProps = {
  form: DataOf<typeof form>
  /** The revision of the form that a submission answers. */
  formRevision: string
  /** In the form's order. */
  programs: readonly { key: string; name: string }[]
  draft: InquiryDraft
  errors: InquiryErrors
  /** What went wrong on our side, if anything did; the page shows it above its heading. */
  notice?: string | undefined
  /** The page to show again after a mistake. */
  from: string
  school: School
}

/** Asks for information. The names of its fields are a public contract; see `core/intake/schema.ts`. */
export function InquiryForm({ form, formRevision, programs, draft, errors, from, school }: InquiryFormProps) {
  return (
    <inquiry-form>
      <form className="inquiry" action="/inquire" method="post" noValidate>
        <PersonFields form={form} draft={draft} errors={errors} />
        <Choices name="programs" words={form.programs} error={errors.programs}>
          <ChoiceList
            type="checkbox"
            name="programs"
            options={programs.map(({ key, name }) => ({ value: key, label: name }))}
            chosen={draft.programs}
            isWrong={Boolean(errors.programs)}
          />
        </Choices>
        <Choices name="interest" words={form.interest} error={errors.interest}>
          <ChoiceList
            type="radio"
            name="interest"
            options={form.interest.options}
            chosen={[draft.interest]}
            isWrong={Boolean(errors.interest)}
            isRequired
          />
        </Choices>
        <Field name="message" words={form.message} error={errors.message} isOptional isWide>
          {(described) => (
            <textarea
              {...described}
              name="message"
              rows={5}
              {...longest('message')}
              defaultValue={draft.message || undefined}
            />
          )}
        </Field>
        <Choices name="consent_email" words={form.consentEmail} error={errors.consent_email} isOptional>
          <ChoiceList
            type="checkbox"
            name="consent_email"
            options={[{ value: 'yes', label: form.consentEmail.wording }]}
            chosen={draft.consent_email ? ['yes'] : []}
            isWrong={Boolean(errors.consent_email)}
          />
        </Choices>
        <Trap />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="form" value={formRevision} />
        <div className="field-wide submit">
          <p className="privacy">
            {form.privacy} <a href={hrefOf(school.privacy)}>{t('form.privacy')}</a>
          </p>
          <button type="submit" className="button">
            {form.submit}
          </button>
        </div>
      </form>
    </inquiry-form>
  )
}

function PersonFields({ form, draft, errors }: Pick<InquiryFormProps, 'form' | 'draft' | 'errors'>) {
  const text = (name: Exclude<TextField, 'message'>, autoComplete: string) => ({
    name,
    autoComplete,
    ...longest(name),
    defaultValue: draft[name] || undefined,
  })
  return (
    <>
      <Field name="salutation" words={form.salutation} error={errors.salutation} isOptional>
        {(described) => (
          <select
            {...described}
            name="salutation"
            autoComplete="honorific-prefix"
            defaultValue={draft.salutation}
          >
            <option value="">{form.salutation.placeholder}</option>
            {form.salutation.options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        )}
      </Field>
      <Field name="first_name" words={form.firstName} error={errors.first_name}>
        {(described) => <input {...described} {...text('first_name', 'given-name')} />}
      </Field>
      <Field name="last_name" words={form.lastName} error={errors.last_name}>
        {(described) => <input {...described} {...text('last_name', 'family-name')} />}
      </Field>
      <Field name="email" words={form.email} error={errors.email}>
        {(described) => (
          <input {...described} {...text('email', 'email')} type="email" spellCheck={false} required />
        )}
      </Field>
      <Field name="country" words={form.country} error={errors.country} isOptional>
        {(described) => (
          <CountrySelect
            {...described}
            name="country"
            placeholder={form.country.placeholder}
            chosen={draft.country}
          />
        )}
      </Field>
      <Field name="employer" words={form.employer} error={errors.employer} isOptional>
        {(described) => <input {...described} {...text('employer', 'organization')} />}
      </Field>
    </>
  )
}

type TextField = 'first_name' | 'last_name' | 'email' | 'employer' | 'message'

/** Not `maxlength`, which cuts what is pasted without a word: the server says what is too long, and keeps all of it. */
const longest = (name: TextField) => ({ 'data-most': inquiry.shape[name].maxLength ?? undefined })

/**
 * People neither see nor reach this field; what fills it in is a program. Its name means nothing to a browser's autofill,
 * and the attributes are those by which password managers leave a field alone.
 */
function Trap() {
  return (
    <div className="trap" aria-hidden="true" inert>
      <label htmlFor="topic_note">{t('form.trap')}</label>
      <input
        id="topic_note"
        name="topic_note"
        type="text"
        tabIndex={-1}
        autoComplete="off"
        data-1p-ignore=""
        data-bwignore=""
        data-lpignore="true"
        data-form-type="other"
      />
    </div>
  )
}
