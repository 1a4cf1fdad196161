import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'

type Props = { person: { name: string }; onElsewhere: () => void }

/** In place of the reply box where no mail can be sent: the answer is given by telephone, and noted. */
export const NoAddress = ({ person, onElsewhere }: Props) => (
  <div className="reply">
    <p className="notice">{t('reply.no-address', { name: person.name })}</p>
    <div className="acts acts--tight">
      <BusyButton isBusy={false} onClick={onElsewhere}>
        {t('elsewhere.open')}
      </BusyButton>
    </div>
  </div>
)
