import { fields } from './fields.ts'
import { refusals } from './refusals.ts'
import { accessTexts } from './desk/access.ts'
import { auditTexts } from './desk/audit.ts'
import { colleagueProgramsTexts } from './desk/colleague-programs.ts'
import { colleaguesTexts } from './desk/colleagues.ts'
import { alertsTexts } from './desk/alerts.ts'
import { siteUpkeepTexts } from './desk/site-upkeep.ts'
import { editorialTexts } from './desk/editorial.ts'
import { enterTexts } from './desk/enter.ts'
import { eventsTexts } from './desk/events.ts'
import { frameTexts } from './desk/frame.ts'
import { importsTexts } from './desk/imports.ts'
import { inboxTexts } from './desk/inbox.ts'
import { inquiryTexts } from './desk/inquiry.ts'
import { incomingTexts } from './desk/incoming.ts'
import { insightTexts } from './desk/insight.ts'
import { keepingTexts } from './desk/keeping.ts'
import { languageTexts } from './desk/language.ts'
import { mailTexts } from './desk/mail.ts'
import { mediaTexts } from './desk/media.ts'
import { myWorkTexts } from './desk/my-work.ts'
import { paletteTexts } from './desk/palette.ts'
import { ownAccountTexts } from './desk/own-account.ts'
import { peopleTexts } from './desk/people.ts'
import { quarantineTexts } from './desk/quarantine.ts'
import { queueTexts } from './desk/queue.ts'
import { recordsTexts } from './desk/records.ts'
import { repliesTexts } from './desk/replies.ts'
import { richTextTexts } from './desk/rich-text.ts'
import { routingTexts } from './desk/routing.ts'
import { samplesTexts } from './desk/samples.ts'
import { schoolSetupTexts } from './desk/school-setup.ts'
import { studioTexts } from './desk/studio.ts'
import { translationsTexts } from './desk/translations.ts'
import { upkeepTexts } from './desk/upkeep.ts'
import { workTexts } from './desk/work.ts'
import { writingTexts } from './desk/writing.ts'

/** The interface texts of the desk, as `en-desk.ts` has them. */
export const texts = {
  ...frameTexts,
  ...accessTexts,
  ...ownAccountTexts,
  ...languageTexts,
  ...colleaguesTexts,
  ...colleagueProgramsTexts,
  ...eventsTexts,
  ...inboxTexts,
  ...inquiryTexts,
  ...mailTexts,
  ...quarantineTexts,
  ...studioTexts,
  ...translationsTexts,
  ...richTextTexts,
  ...mediaTexts,
  ...upkeepTexts,
  ...workTexts,
  ...routingTexts,
  ...samplesTexts,
  ...schoolSetupTexts,
  ...alertsTexts,
  ...editorialTexts,
  ...siteUpkeepTexts,
  ...enterTexts,
  ...queueTexts,
  ...recordsTexts,
  ...auditTexts,
  ...myWorkTexts,
  ...paletteTexts,
  ...peopleTexts,
  ...keepingTexts,
  ...importsTexts,
  ...insightTexts,
  ...writingTexts,
  ...repliesTexts,
  ...incomingTexts,
} as const

/** What the core says in English. */
export const sentences = { ...fields, ...refusals }
