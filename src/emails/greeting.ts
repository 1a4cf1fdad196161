import { t } from '../messages/message.ts'

/** A "name" that a mail program would make clickable has us send someone's advertisement: it is not greeted. */
export const greetingFor = (name: string): string =>
  /\S[./:@]\S/.test(name) || name === '' ? t('mail.greeting.plain') : t('mail.greeting', { name })
