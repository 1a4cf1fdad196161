import { backupsModule, type BackupWork } from '../core/backups/index.ts'
import { colleaguesModule } from '../core/colleagues/index.ts'
import { contentModule } from '../core/content/index.ts'
import { editorialModule } from '../core/editorial/index.ts'
import { doublesModule } from '../core/doubles/index.ts'
import { erasureModule } from '../core/erasure/index.ts'
import { eventsModule } from '../core/events/index.ts'
import { failedWorkModule } from '../core/failed-work/index.ts'
import { importsModule } from '../core/imports/index.ts'
import { insightModule } from '../core/insight/index.ts'
import { inquiriesModule } from '../core/inquiries/index.ts'
import { ledgerModule } from '../core/ledger/index.ts'
import type { Module } from '../core/module.ts'
import { noticesModule } from '../core/notices/index.ts'
import { oversightModule } from '../core/oversight/index.ts'
import { outreachModule, type MailWork } from '../core/outreach/index.ts'
import { routingModule } from '../core/routing/index.ts'
import { samplesModule } from '../core/samples/index.ts'
import { siteSearchModule } from '../core/site-search/index.ts'
import { staffModule } from '../core/staff/index.ts'
import { submissionsModule } from '../core/submissions/index.ts'
import { subscriptionsModule } from '../core/subscriptions/index.ts'
import { threadsModule } from '../core/threads/index.ts'
import { upkeepModule, type LinkWork } from '../core/upkeep/index.ts'
import { visitsModule } from '../core/visits/index.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Installation } from '../platform/jobs/install-jobs.ts'

/** Every module that brings something. A new one is a line here. @param mail null in a process that sends none @param backup null where no folder for backups is set @param files null in a process that works nothing @param links null where no link to another site is tried */
export const createModules = (
  mail: MailWork | null,
  backup: BackupWork | null = null,
  files: FileStore | null = null,
  links: LinkWork | null = null,
): readonly Module[] => [
  contentModule,
  submissionsModule,
  inquiriesModule,
  outreachModule(mail),
  threadsModule(files),
  routingModule,
  noticesModule,
  editorialModule,
  upkeepModule(links),
  doublesModule,
  erasureModule,
  visitsModule,
  backupsModule(backup),
  importsModule(files),
  eventsModule,
  ledgerModule,
  failedWorkModule,
  samplesModule,
  siteSearchModule,
  oversightModule,
  insightModule,
  staffModule,
  colleaguesModule,
  subscriptionsModule,
]

/** The queues and schedules of all modules, laid out at start before anyone may send. */
export const installationOf = (modules: readonly Module[]): Installation => ({
  queues: modules.flatMap(({ queues = [] }) => queues),
  schedules: modules.flatMap(({ schedules = [] }) => schedules),
})
