import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Hono } from 'hono'
import { createDeskApi, createDeskPage, type DeskEvents, type PreviewDraft } from '../api/desk/index.ts'
import { samlHook } from '../api/hooks/index.ts'
import type { Intake } from '../core/intake/index.ts'
import { samples } from '../core/samples/index.ts'
import type { Actor } from '../core/context.ts'
import { createSingleSignOn } from '../core/single-sign-on/index.ts'
import { createStaffAuth } from '../core/staff/index.ts'
import { emails } from '../emails/registry.ts'
import type { Config } from './config.ts'
import { readAssetManifest } from '../platform/http/asset-manifest.ts'
import { createStaticFiles } from '../platform/http/static-files.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Log } from '../platform/log/log.ts'
import { projectRoot } from '../platform/process/project-root.ts'
import { createContext } from './contexts.ts'
import { requireLayer, type DataLayer } from './data-layer.ts'
import { mailRenderer } from './mail.ts'
import { mailboxName } from './mailbox.ts'
import { readSecret } from './secret.ts'
import { singleSignOnSettings } from './single-sign-on.ts'

const prefix = '/desk/assets/'

type Options = {
  config: Config
  data: () => DataLayer | null
  events: DeskEvents
  enter: Intake['enter']
  preview: PreviewDraft
  store: FileStore
  schoolName: () => Promise<string>
  headers: Readonly<Record<string, string>>
  stopping: AbortSignal
  log: Log
}

/** The staff app's page, its files and its interface. */
export function deskRoutes({
  config,
  data,
  events,
  enter,
  preview,
  store,
  schoolName,
  headers,
  stopping,
  log,
}: Options) {
  const origin = config.PUBLIC_ORIGIN
  const folder = path.join(projectRoot(), 'dist/desk')
  const opened = () => requireLayer(data)

  const secret = readSecret(config)
  const staffAuth = createStaffAuth({ db: () => opened().pages.db, secret, origin, log })
  const singleSignOn = createSingleSignOn({
    settings: singleSignOnSettings(config),
    staffAuth,
    origin,
    secret,
  })
  const contextFor = (actor: Actor, requestId: string) =>
    createContext(opened().pages.db, opened().jobs, actor, requestId)
  const saml = samlHook({
    context: (requestId) => contextFor({ kind: 'visitor' }, requestId),
    singleSignOn,
  })
  const api = createDeskApi({
    contextFor,
    staffAuth,
    singleSignOn,
    events,
    enter,
    preview,
    files: store,
    samples: readSamples,
    mail: {
      leaves: config.SMTP_URL !== undefined,
      render: mailRenderer(config, { toStaff: true }),
      example: emails.acknowledgement.example,
      mailbox: mailboxName(config),
    },
    hasNightlyBackups: config.BACKUP_DIR !== undefined,
    schoolName,
    origin,
    stopping,
    unhurried: (ctx) => ({ ...ctx, db: opened().background.db }),
  })

  const page = createDeskPage({
    assets: readAssetManifest(folder, prefix)('src/desk/main.tsx'),
    origin,
    schoolName,
  })

  return {
    routes: new Hono().route('/api/desk', api).route('/desk', page).route('/api/hooks/saml', saml),
    files: createStaticFiles({ folder, prefix, headers }),
  }
}

const readSamples = () =>
  samples.parse(JSON.parse(readFileSync(path.join(projectRoot(), 'db/samples/inquiries.json'), 'utf8')))
