import type { Command } from './command.ts'

const begun = {
  empty:
    'An empty school is ready. Start the server with npm start, follow the link to the first administrator, and set up the school at the desk.\n',
  small: 'The small demo school is ready. Start the server with npm start.\n',
} as const

/** The one way to a school other than the demo: the first start asks nothing, and remembers no choice. */
export const newSchool: Command = {
  usage: 'new-school [small]',
  purpose:
    'begin an empty school, or the small demo, in place of the demo that the first start loads; the database must have no content',
  async runAlone({ argument = 'empty', newSchool, write }) {
    if (argument !== 'empty' && argument !== 'small')
      throw new Error(`new-school begins an empty school, or “small”, not “${argument}”`)
    if ((await newSchool(argument)) === 0)
      throw new Error(
        'This database holds a school already, and nothing was changed. Name another folder with DATA_DIR, or another database with DATABASE_URL',
      )
    write(begun[argument])
    return 0
  },
}
