import { t } from '../../messages/desk-message.ts'

const school = () => document.documentElement.dataset.school ?? ''

export function setPageTitle(page: string, hasErrors = false): void {
  const title = t('desk.title', { page, school: school() })
  document.title = hasErrors ? t('desk.title.error', { title }) : title
}
