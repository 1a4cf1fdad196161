import type { Choice } from '../../../core/subscriptions/index.ts'
import { t } from '../../../messages/message.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Choices } from '../../components/field.tsx'
import type { Offer } from './newsletter-offer.ts'

type Props = { offer: Offer; chosen: Choice; error: string | undefined }

/** The boxes of all that one can subscribe to. */
export function ChoiceFields({ offer: { newsletter, programs }, chosen, error }: Props) {
  return (
    <>
      <Choices name="topics" words={{ label: t('subscribe.topics') }} error={error}>
        <ChoiceList
          type="checkbox"
          name="topics"
          options={newsletter.topics.map(({ key, name, help }) => ({ value: key, label: name, help }))}
          chosen={chosen.topics}
          isWrong={error !== undefined}
        />
      </Choices>
      {programs.length > 0 && (
        <Choices
          name="programs"
          words={{ label: t('subscribe.programs'), help: t('subscribe.programs.help') }}
          error={undefined}
        >
          <ChoiceList
            type="checkbox"
            name="programs"
            options={programs.map(({ key, name }) => ({ value: key, label: name }))}
            chosen={chosen.programs}
            isWrong={false}
          />
        </Choices>
      )}
    </>
  )
}
