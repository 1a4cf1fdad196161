import { existsSync } from 'node:fs'
import path from 'node:path'
import { createAccessLink } from '../core/colleagues/index.ts'
import { exportContent, writeExport } from '../core/content/index.ts'
import { describeMatching, measureMatching } from '../core/doubles/index.ts'
import {
  checkAndSettle,
  checkLedger,
  closeDiscrepancy,
  closeDiscrepancyInput,
  findOpenDiscrepancies,
  forgetServer,
} from '../core/ledger/index.ts'
import { exportMedia, importWithMedia } from '../core/media/index.ts'
import { createStaffLinks } from '../core/staff/index.ts'
import { createReceipts } from '../core/submissions/index.ts'
import { newId } from '../kernel/ids.ts'
import { readKept } from '../platform/secrets/kept-once.ts'
import { alertCommands } from './alert-commands.ts'
import { backupCommands } from './backup-commands.ts'
import type { Command } from './command.ts'
import { describeImport } from './describe-import.ts'
import { describeLedger } from './describe-ledger.ts'
import { forgetSecretForGood } from './forget-secret.ts'
import { newSchool } from './new-school.ts'

/** The commands of `prospectus`, in the order of its help. */
export const commands: Readonly<Record<string, Command>> = {
  'new-school': newSchool,
  ledger: {
    usage: 'ledger [--json]',
    purpose: 'check every receipt that was shown against what is kept; exit code 1 when something is off',
    async run({ ctx, journalFolder, isJson, secret, write }) {
      const options = { folder: journalFolder, receipts: createReceipts(secret()) }
      const server = path.join(journalFolder, 'server')
      const report = existsSync(server)
        ? await checkAndSettle(ctx, options, readKept(server, newId().length))
        : await checkLedger(ctx, options)
      write(isJson ? `${JSON.stringify(report)}\n` : describeLedger(report))
      return report.off.length === 0 ? 0 : 1
    },
  },
  'ledger-close': {
    usage: 'ledger-close <number> --by <name> --reason <text>',
    purpose: 'close for good what is off of a reference number, or of a file that the ledger names',
    needsArgument: true,
    async run({ ctx, argument = '', by, reason }) {
      const input = closeDiscrepancyInput.safeParse({ reason })
      if (by.trim() === '' || !input.success)
        throw new Error('--by wants the name of who decided, --reason 3 to 500 characters')
      const open = await findOpenDiscrepancies(ctx, { receipt: argument, limit: 100 })
      if (open.length === 0) throw new Error(`${argument}: the ledger names nothing of it as off`)
      for (const { id } of open) await closeDiscrepancy(ctx, { id, ...input.data, person: by.trim() })
      return 0
    },
  },
  'forget-server': {
    usage: 'forget-server <id>',
    purpose: 'stop reporting a server that is gone for good, once its journal was played back or is lost',
    needsArgument: true,
    async run({ ctx, argument = '' }) {
      await forgetServer(ctx, argument)
      return 0
    },
  },
  'content export': {
    usage: 'content export <folder>',
    purpose: 'write everything that the site shows into a new folder: JSON, pictures and recordings',
    needsArgument: true,
    async run({ ctx, files, argument = '', write }) {
      const exported = await exportContent(ctx)
      await writeExport(argument, exported)
      const media = await exportMedia(ctx, files, argument, exported)
      write(`${exported.length} documents and ${media} media files written to ${argument}\n`)
      return 0
    },
  },
  'content import': {
    usage: 'content import <folder> [--dry-run]',
    purpose: 'publish what was edited in an export, all or nothing; --dry-run says what it would publish',
    needsArgument: true,
    async run({ ctx, files, argument = '', isDryRun, write }) {
      write(describeImport(await importWithMedia(ctx, files, argument, { isDryRun }), isDryRun))
      return 0
    },
  },
  matching: {
    usage: 'matching',
    purpose: 'measure the rules that find people who are kept twice, on a set with known doubles',
    async run({ write }) {
      write(describeMatching(measureMatching()))
      return 0
    },
  },
  ...backupCommands,
  ...alertCommands,
  'reset-password': {
    usage: 'reset-password <email>',
    purpose: 'print a link by which a colleague chooses a new password; it works once',
    needsArgument: true,
    async run({ ctx, argument = '', origin, secret, write }) {
      const { linkId, purpose } = await createAccessLink(ctx, argument)
      const page = purpose === 'invitation' ? 'welcome' : 'reset-password'
      write(`${origin}/desk/${page}?token=${createStaffLinks(secret()).tokenFor(linkId)}\n`)
      return 0
    },
  },
  'forget-secret': {
    usage: 'forget-secret',
    purpose:
      'let the next start bring another SECRET; links to receipts and sessions that the old one signed end',
    async run({ ctx }) {
      await forgetSecretForGood(ctx)
      return 0
    },
  },
}

/** One line for each command. */
export function describeCommands(): string {
  const all = Object.values(commands)
  const width = Math.max(...all.map(({ usage }) => usage.length))
  return all.map(({ usage, purpose }) => `prospectus ${usage.padEnd(width)}  ${purpose}\n`).join('')
}
