import { inquiryQuestions } from '../../../core/forms/schema.ts'
import type { InquiryErrors } from '../../../core/intake/schema.ts'
import { t } from '../../../messages/message.ts'
import { QuestionField } from '../../components/question-field.tsx'
import { SiteForm } from '../../components/site-form.tsx'
import type { AskedQuestion } from '../../form-questions.ts'
import type { School } from '../../frame.ts'

export const reportFields = ['message', 'page', 'first_name', 'email'] as const
export type ReportField = (typeof reportFields)[number]
export type ReportDraft = Readonly<Record<ReportField, string>>

type Props = { action: string; draft: ReportDraft; errors: InquiryErrors; school: School }

/** What went wrong first: who reports a barrier may have little patience left for a form. */
export function ReportForm({ action, draft, errors, school }: Props) {
  return (
    <SiteForm action={action} kind="report" school={school} submit={t('report.send')}>
      {questions().map((question) => (
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

type Asked = AskedQuestion & { readonly name: ReportField }

const questions = (): readonly Asked[] => [
  {
    ...inquiryQuestions.message,
    name: 'message',
    isRequired: true,
    label: t('report.message'),
    help: t('report.message.help'),
  },
  { kind: 'line', max: 300, name: 'page', label: t('report.page') },
  {
    ...inquiryQuestions.first_name,
    autocomplete: 'name',
    isRequired: true,
    name: 'first_name',
    label: t('report.first_name'),
  },
  { ...inquiryQuestions.email, name: 'email', label: t('report.email'), help: t('report.email.help') },
]
