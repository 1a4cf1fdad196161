import { z } from 'zod'

/** The years that a school has to do with. Beyond them PostgreSQL and JavaScript write instants in ways that the other does not read. */
const [firstYear, lastYear] = [1000, 2999]
const outOfReach = `Enter a year between ${firstYear} and ${lastYear}`

const isInReach = (written: string) =>
  Number(written.slice(0, 4)) >= firstYear && Number(written.slice(0, 4)) <= lastYear

/** A day as someone typed it, `YYYY-MM-DD`. @param error the message for a text that is not a day */
export const calendarDay = (error?: string) =>
  z.iso.date(error === undefined ? undefined : { error }).refine(isInReach, outOfReach)

/** An instant as someone typed it, with the offset of the clock that it was read from. */
export const calendarInstant = (error?: string) =>
  z.iso.datetime({ offset: true, ...(error !== undefined && { error }) }).refine(isInReach, outOfReach)
