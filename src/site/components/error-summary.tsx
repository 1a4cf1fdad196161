import type { InquiryErrors } from '../../core/intake/schema.ts'
import { t } from '../../messages/message.ts'

/** Everything that is wrong, at the top of `main`, each message a link to its field (GOV.UK Frontend, error summary). */
export function ErrorSummary({ errors, notice }: { errors: InquiryErrors; notice?: string | undefined }) {
  const wrong = fieldsWithErrors(errors)
  if (wrong.length === 0 && !notice) return null
  return (
    <error-summary>
      <div className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
        <h2 id="error-summary-title">{t('form.problem')}</h2>
        {notice && <p>{notice}</p>}
        {wrong.length > 0 && (
          <ul>
            {wrong.map((field) => (
              <li key={field}>
                <a href={`#${field}`} target="_self">
                  {errors[field]}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </error-summary>
  )
}

/** Whether anything is wrong: a page with errors shows the summary and says so in its title. */
export const hasErrors = (errors: InquiryErrors, notice?: string): boolean =>
  notice !== undefined || fieldsWithErrors(errors).length > 0

/** In the order of the form, which is that of the errors. */
const fieldsWithErrors = (errors: InquiryErrors) => Object.keys(errors).filter((field) => errors[field])
