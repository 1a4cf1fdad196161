import { t } from '../../messages/message.ts'

/**
 * People neither see nor reach this field; what fills it in is a program. Its name means nothing to a browser's autofill,
 * and the attributes are those by which password managers leave a field alone.
 */
export function Trap() {
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
