import { academicTexts } from './site/academic.ts'
import { accessibilityTexts } from './site/accessibility.ts'
import { alertsTexts } from './site/alerts.ts'
import { brochureTexts } from './site/brochure.ts'
import { captchaTexts } from './site/captcha.ts'
import { calendarTexts } from './site/calendar.ts'
import { eventMailTexts } from './site/event-mail.ts'
import { costsTexts } from './site/costs.ts'
import { eventsTexts } from './site/events.ts'
import { failuresTexts } from './site/failures.ts'
import { figureTexts } from './site/figures.ts'
import { finderTexts } from './site/finder.ts'
import { formTexts } from './site/form.ts'
import { frameTexts } from './site/frame.ts'
import { handbookTexts } from './site/handbook.ts'
import { landingTexts } from './site/landing.ts'
import { listsTexts } from './site/lists.ts'
import { mailTexts } from './site/mail.ts'
import { myInquiryTexts } from './site/my-inquiry.ts'
import { pagesTexts } from './site/pages.ts'
import { previewTexts } from './site/preview.ts'
import { programTexts } from './site/program.ts'
import { receiptTexts } from './site/receipt.ts'
import { emergencyMailTexts } from './site/emergency-mail.ts'
import { upkeepMailTexts } from './site/upkeep-mail.ts'
import { contentMailTexts } from './site/content-mail.ts'
import { staffMailTexts } from './site/staff-mail.ts'
import { subscribeTexts } from './site/subscribe.ts'
import { recordingTexts } from './site/recording.ts'
import { reportTexts } from './site/report.ts'
import { searchTexts } from './site/search.ts'
import { serviceTexts } from './site/service.ts'

/** Every interface text of the site and of mail, by feature. What a school writes itself (labels of the form, menus, pages) is content, not here. */
export const en = {
  ...frameTexts,
  ...accessibilityTexts,
  ...alertsTexts,
  ...landingTexts,
  ...programTexts,
  ...figureTexts,
  ...finderTexts,
  ...costsTexts,
  ...pagesTexts,
  ...brochureTexts,
  ...formTexts,
  ...captchaTexts,
  ...receiptTexts,
  ...failuresTexts,
  ...listsTexts,
  ...mailTexts,
  ...contentMailTexts,
  ...emergencyMailTexts,
  ...upkeepMailTexts,
  ...staffMailTexts,
  ...subscribeTexts,
  ...myInquiryTexts,
  ...calendarTexts,
  ...academicTexts,
  ...handbookTexts,
  ...eventMailTexts,
  ...previewTexts,
  ...eventsTexts,
  ...searchTexts,
  ...recordingTexts,
  ...reportTexts,
  ...serviceTexts,
} as const
