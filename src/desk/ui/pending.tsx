import { Loader } from '@mantine/core'
import { t } from '../../messages/desk-message.ts'

export function Pending() {
  return (
    <div className="pending" role="status">
      <Loader size="sm" aria-hidden />
      <span>{t('desk.loading')}</span>
    </div>
  )
}
