import { onTestFinished } from 'vitest'
import { createMailSender, sendWaitingMail } from '../../src/core/outreach/index.ts'
import { outbox } from '../../src/core/outreach/table.ts'
import { noteDelivery } from '../../src/core/threads/index.ts'
import { renderMail } from '../../src/emails/registry.ts'
import { ownTexts } from '../../src/messages/message.ts'
import { openRelay } from '../../src/platform/mail/relay.ts'
import type { TestSchool } from './database.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

/**
 * Sends what waits in a school's outbox to a real mail server, until the test is over.
 * @param readFile what goes along
 * @param onTaken happens when the server has a mail, and nobody here has written that down yet
 */
export async function openSentMail(
  school: TestSchool,
  readFile: (sha256: string) => Promise<Buffer> = () => Promise.reject(new Error('no mail here has files')),
  onTaken: () => Promise<unknown> = async () => undefined,
): Promise<{ server: MailServer; send: () => Promise<void> }> {
  const server = await startMailServer()
  const relay = openRelay(server.url)
  onTestFinished(async () => {
    relay.close()
    await server.close()
  })
  const unused = () => 'https://school.example/'
  const send = async () => {
    const ids = (await school.db.select({ id: outbox.id }).from(outbox)).map((row) => row.id)
    await sendWaitingMail(school.ctx, ids, {
      relay: {
        ...relay,
        deliver: async (mail) => {
          const delivery = await relay.deliver(mail)
          await onTaken()
          return delivery
        },
      },
      render: (template, data, settings, now) =>
        renderMail(template, data, {
          texts: ownTexts(),
          school: settings,
          now,
          receiptUrl: unused,
          registrationUrl: unused,
          doorUrl: unused,
          programUrl: unused,
          brochureUrl: unused,
          eventUrl: unused,
          calendarFile: unused,
          staffUrl: unused,
          origin: 'https://school.example',
          subscriberUrl: unused,
          codeFor: unused,
          confirmUrl: unused,
          visitCodeFor: unused,
          myInquiryUrl: unused,
        }),
      from: 'ask@school.example',
      host: 'school.example',
      sender: createMailSender('server/1/test'),
      readFile,
      onEnded: noteDelivery,
    })
  }
  return { server, send }
}
