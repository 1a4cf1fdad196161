/** The facts that lists sort and match by, and so have a column of the person; all others are rows alone. */
export const columns = ['salutation', 'firstName', 'lastName', 'country', 'countryTyped', 'employer'] as const
export type Column = (typeof columns)[number]

export const isColumn = (field: string): field is Column => (columns as readonly string[]).includes(field)

export const columnOf = (field: string): Column | null => (isColumn(field) ? field : null)
