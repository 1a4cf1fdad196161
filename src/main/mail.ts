import { buffer } from 'node:stream/consumers'
import {
  createMailSender,
  type MailedEvent,
  type MailWork,
  type RenderMail,
  type School,
} from '../core/outreach/index.ts'
import { createThreadAddresses } from '../core/correspondence/index.ts'
import { defaultLocale, pathOf, schoolIn } from '../core/content/index.ts'
import { createRegistrationLinks, eventUid, writeCalendarFile } from '../core/events/index.ts'
import { createReceipts } from '../core/submissions/index.ts'
import { createStaffLinks } from '../core/staff/index.ts'
import { createSubscriptionLinks, mayReceive, subscriberPath } from '../core/subscriptions/index.ts'
import { createVisitLinks } from '../core/visits/index.ts'
import { noteDelivery } from '../core/threads/index.ts'
import { brochureOf } from '../site/print/brochure-path.ts'
import { renderMail } from '../emails/registry.ts'
import { languageOf, languages } from '../kernel/languages.ts'
import { loadTexts } from '../messages/message.ts'
import { isPage, pathIn } from '../site/visited-language.ts'
import type { Config } from './config.ts'
import { openFiles } from './files.ts'
import { openRelay } from '../platform/mail/relay.ts'
import { isProcessAlive, nameProcess } from '../platform/process/process-name.ts'
import { readSecret } from './secret.ts'

/** What the sending of mail needs from outside of the core. Nothing is connected before the first mail. */
export function openMail(config: Config): MailWork & { close(): void } {
  const relay = config.SMTP_URL ? openRelay(config.SMTP_URL) : null
  const { server, name } = nameProcess(config.DATA_DIR)
  const files = openFiles(config)
  return {
    relay,
    from: config.MAIL_FROM ?? null,
    host: new URL(config.PUBLIC_ORIGIN).hostname,
    render: mailRenderer(config),
    sender: createMailSender(name),
    replyAddress: threadAddresses(config)?.addressFor ?? null,
    returnPath: threadAddresses(config)?.returnPathFor ?? null,
    readFile: async (sha256) => buffer(await files.read(sha256)),
    onEnded: noteDelivery,
    mayReceive,
    server,
    isProcessAlive,
    close: () => relay?.close(),
  }
}

/** Null where replies find their thread by References alone. */
export const threadAddresses = (config: Config) =>
  config.INBOUND_MAIL_ADDRESS && (config.INBOUND_MAIL_TOKEN || config.IMAP_URL)
    ? createThreadAddresses(readSecret(config), config.INBOUND_MAIL_ADDRESS)
    : null

/**
 * Fills mail templates with what only the configuration knows.
 * @param toStaff as the desk shows a mail: a link that lets a colleague in lacks its token, or a reader of the outbox could use it
 */
export function mailRenderer(config: Config, { toStaff = false } = {}): RenderMail {
  const receipts = createReceipts(readSecret(config))
  const links = createStaffLinks(readSecret(config))
  const registrations = createRegistrationLinks(readSecret(config))
  const subscribers = createSubscriptionLinks(readSecret(config))
  const visits = createVisitLinks(readSecret(config))
  const tokenOf = (linkId: string) => (toStaff ? '' : `?token=${links.tokenFor(linkId)}`)
  return async (template, data, school, now, locale) => {
    // Rows that name the default speak the school's own language.
    const texts = await loadTexts(locale === defaultLocale ? school.language : locale)
    const isOwn = languageOf(texts.locale) === languageOf(school.language)
    const here = (path: string) =>
      `${config.PUBLIC_ORIGIN}${!isOwn && isPage(path) ? pathIn(languageOf(texts.locale), path) : path}`
    const eventUrl = (key: string) => here(pathOf('event', key) ?? '/')
    return renderMail(template, data, {
      texts,
      school: isOwn
        ? school
        : {
            ...schoolIn(school, languageOf(texts.locale)),
            language: languages[languageOf(texts.locale)].tag,
          },
      now,
      programUrl: (key) => here(pathOf('program', key) ?? '/'),
      brochureUrl: (keys) => `${config.PUBLIC_ORIGIN}${brochureOf(...keys)}`,
      eventUrl,
      registrationUrl: (key, id) =>
        toStaff
          ? eventUrl(key)
          : `${here(pathOf('event', key) ?? '/')}/registrations/${id}/${registrations.tokenFor(id)}`,
      doorUrl: (key, id) =>
        toStaff ? eventUrl(key) : `${eventUrl(key)}/door/${id}/${registrations.doorTokenFor(id)}`,
      calendarFile: (event) => calendarFile(event, eventUrl(event.key), school),
      staffUrl: (page, linkId) => `${config.PUBLIC_ORIGIN}/desk/${page}${tokenOf(linkId)}`,
      origin: config.PUBLIC_ORIGIN,
      subscriberUrl: (use, id) =>
        here(subscriberPath(use, id, toStaff ? '…' : subscribers.tokenFor(use, id))),
      codeFor: (requestId) => (toStaff ? '••••••' : subscribers.codeFor(requestId)),
      visitCodeFor: (codeId) => (toStaff ? '••••••' : visits.codeFor(codeId)),
      myInquiryUrl: (receipt) => here(toStaff ? '/my/link/…' : visits.pathFor(receipt, now)),
      confirmUrl: (receipt) =>
        here(`/receipts/${receipt}/${toStaff ? '…' : receipts.confirmTokenFor(receipt)}/confirm`),
      receiptUrl: (receipt) => here(`/receipts/${receipt}/${receipts.tokenFor(receipt)}`),
    })
  }
}

function calendarFile(event: MailedEvent, url: string, school: School): string {
  const { language, name } = school
  const { joinHref, location, changedAt, starts, ends } = event
  return writeCalendarFile({ name, host: new URL(url).hostname, language }, [
    {
      ...event,
      uid: eventUid(event.key),
      occurrence: { ...event, starts: new Date(starts), ends: new Date(ends) },
      description: [event.summary, joinHref].filter(Boolean).join('\n\n'),
      location: location || joinHref,
      url,
      categories: [],
      isBusy: true,
      changedAt: new Date(changedAt),
    },
  ])
}
