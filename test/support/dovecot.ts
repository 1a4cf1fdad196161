import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { eventually } from './eventually.ts'
import { findFreePort } from './free-port.ts'

const binary = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((file) => runs(file))

/** Whether a Dovecot is installed, and may be started: it changes users, which only root may let it do. */
export const hasDovecot = binary !== undefined && userInfo().uid === 0

/** A real IMAP server on loopback with one empty mailbox, of the user who runs the tests. */
export async function startDovecot() {
  if (binary === undefined) throw new Error('no Dovecot is installed')
  const folder = mkdtempSync(path.join(tmpdir(), 'dovecot-'))
  const mailbox = path.join(folder, 'Maildir/cur')
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(path.join(folder, 'Maildir', name), { recursive: true })
  const port = await findFreePort()
  const conf = path.join(folder, 'dovecot.conf')
  writeFileSync(path.join(folder, 'users'), 'ask:{PLAIN}secret\n')
  writeFileSync(conf, configuration(folder, port))
  execFileSync('chown', ['-R', 'dovecot:dovecot', folder])
  const process = spawn(binary, ['-F', '-c', conf], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()))
  await eventually('Dovecot to listen', 10_000, () => isOpen(port))
  let number = 0
  return {
    url: `imap://ask:secret@127.0.0.1:${port}/INBOX`,
    add(raw: string): void {
      const name = `${Date.now()}.${number++}.test`
      const file = path.join(folder, 'Maildir/tmp', name)
      writeFileSync(file, raw)
      execFileSync('chown', ['dovecot:dovecot', file])
      execFileSync('mv', [file, path.join(folder, 'Maildir/new', name)])
    },
    /** The flags of each mail there, as Maildir writes them: `S` is read. */
    flags: () => readdirSync(mailbox).map((name) => name.split(':2,')[1] ?? ''),
    /** Ends each session as a restart does. */
    kick: () => execFileSync('doveadm', ['-c', conf, 'kick', 'ask'], { stdio: 'ignore' }),
    log: () => readFileSync(path.join(folder, 'log'), 'utf8'),
    async close() {
      process.kill()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

const configuration = (folder: string, port: number) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/Maildir
first_valid_uid = 1
default_internal_user = dovecot
default_login_user = dovenull
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=dovecot gid=dovecot home=${folder}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`

function runs(file: string): boolean {
  try {
    execFileSync(file, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
