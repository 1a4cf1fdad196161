import type { Command } from './command.ts'

/** What makes, proves and restores backups. */
export const backupCommands: Readonly<Record<string, Command>> = {
  backup: {
    usage: 'backup <folder>',
    purpose: 'copy every table in one snapshot, and every file, into a new folder below the one named',
    needsArgument: true,
    async runAlone({ argument = '', backups, write }) {
      write(`${await backups.make(argument)}\n`)
      return 0
    },
  },
  'backup prove': {
    usage: 'backup prove <backup>',
    purpose: 'restore a backup into a scratch database, to see that it is whole; exit code 2 where it is not',
    needsArgument: true,
    async runAlone({ argument = '', backups, write }) {
      await backups.prove(argument)
      write('The backup is whole: it was restored into a scratch database.\n')
      return 0
    },
  },
  restore: {
    usage: 'restore <backup>',
    purpose:
      'restore a backup into an empty database; people who were erased since stay erased, and no mail is sent again',
    needsArgument: true,
    async runAlone({ argument = '', backups, write }) {
      write(`${await backups.restore(argument)}\n`)
      return 0
    },
  },
}
