import { expect, onTestFinished, test, vi } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { hasDovecot, startDovecot } from '../../../test/support/dovecot.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { openMailbox } from '../../platform/mail/mailbox.ts'
import { fetchMail } from './index.ts'

const mail = (number: number) =>
  `From: Person ${number} <p${number}@example.org>\r\nMessage-ID: <${number}@example.org>\r\nSubject: Question ${number}\r\n\r\nMay I?\r\n`

// Where no Dovecot is installed, the stand-in of fetch-mail.test.ts is all there is.
test.skipIf(!hasDovecot)(
  'a real server: fetched, told of by IDLE, marked as read; sessions that it ends begin anew',
  async () => {
    const school = await openSchool()
    const { enter } = await openIntake(school)
    const server = await startDovecot()
    onTestFinished(server.close)
    const onNews = vi.fn<() => void>()
    const mailbox = openMailbox(server.url, { maxBytes: 100_000, onNews })
    onTestFinished(mailbox.hangUp)
    const fetch = () => fetchMail(school.ctx, mailbox, { enter, addresses: null, server: 'one' })
    server.add(mail(1))
    expect(await fetch()).toBe(1)
    onNews.mockClear()
    server.add(mail(2))
    await vi.waitFor(() => expect(onNews).toHaveBeenCalled(), { timeout: 15_000 })
    expect(await fetch()).toBe(1)
    server.kick()
    server.add(mail(3))
    // The end of the session may be noticed by the first try or before it.
    const third = await fetch().catch(fetch)
    expect([third, await fetch()]).toEqual([1, 0])
    expect((await school.pool.query('select from submission')).rowCount).toBe(3)
    expect(server.flags()).toEqual(['S', 'S', 'S'])
    await expect(
      openMailbox(server.url.replace('secret', 'wrong'), { maxBytes: 1, onNews }).findNew(null),
    ).rejects.toMatchObject({ fault: 'sign-in' })
    await expect(
      openMailbox(server.url.replace('INBOX', 'Elsewhere'), { maxBytes: 1, onNews }).findNew(null),
    ).rejects.toMatchObject({ fault: 'folder' })
  },
)
