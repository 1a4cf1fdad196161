import { accessibilitySystem } from './accessibility/index.tsx'
import { academicCalendarSystem } from './academic-calendar/index.tsx'
import { calendarSystem } from './calendar/index.tsx'
import { alertFiles } from './alerts/alert-files.ts'
import { costSystem } from './cost/index.ts'
import { directorySystem } from './directory/index.tsx'
import { eventsSystem } from './events/index.tsx'
import { figuresSystem } from './figures/index.tsx'
import { handbookSystem } from './handbook/index.tsx'
import { liveSystem } from './live/index.tsx'
import { machineFiles } from './machines/index.ts'
import { programsSystem } from './programs/index.ts'
import type { SiteFiles, SiteSystem } from '../system.ts'
import { myInquirySystem } from './my-inquiry/my-inquiry-system.tsx'
import { myRoutes } from './my-inquiry/my-routes.tsx'
import { postsSystem } from './posts/index.tsx'
import { reportSystem } from './report/index.tsx'
import { searchSystem } from './search/index.tsx'
import { serviceSystem } from './service/index.tsx'
import { emailRoutes } from './subscribe/email-routes.tsx'
import { subscribeSystem } from './subscribe/subscribe-system.tsx'

/** Every system of the site. A new one is a line here and a name in the content type `page`. */
export const siteSystems: readonly SiteSystem[] = [
  costSystem,
  programsSystem,
  calendarSystem,
  eventsSystem,
  reportSystem,
  searchSystem,
  academicCalendarSystem,
  handbookSystem,
  serviceSystem,
  accessibilitySystem,
  subscribeSystem,
  myInquirySystem,
  postsSystem,
  liveSystem,
  figuresSystem,
  directorySystem,
]

/** What stands at an address of its own at the root. */
export const siteFiles: readonly SiteFiles[] = [alertFiles, machineFiles, emailRoutes, myRoutes]
