import type { ReactNode } from 'react'
import { hrefOf } from '../../core/content/index.ts'
import { t } from '../../messages/message.ts'
import type { School } from '../frame.ts'
import { Trap } from './trap.tsx'

type Props = {
  action: string
  /** A class of its own, beside that of all forms. */
  kind?: string
  school: School
  /** What the sender agrees to, before the link to the privacy notice. */
  consent?: string
  submit: string
  /** It stands in a frame, where links open beside it: its answer must not. */
  staysInFrame?: boolean
  children: ReactNode
}

/** The frame of a form of the site: what is required, the trap, the privacy notice, what a demonstration says, the button. */
export function SiteForm({ action, kind, school, consent, submit, staysInFrame, children }: Props) {
  return (
    <form
      className={kind ? `inquiry ${kind}` : 'inquiry'}
      action={action}
      method="post"
      target={staysInFrame ? '_self' : undefined}
      noValidate
    >
      <p className="field-wide required-note">{t('form.required')}</p>
      {children}
      <Trap />
      <div className="field-wide submit">
        <p className="privacy">
          {consent} <a href={hrefOf(school.privacy)}>{t('form.privacy')}</a>
        </p>
        {school.demonstration && <p>{school.demonstration.notice}</p>}
        <button type="submit" className="button">
          {submit}
        </button>
      </div>
    </form>
  )
}
