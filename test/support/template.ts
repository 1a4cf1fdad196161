/** Migrated, with queues and the demo school: a test's database is a copy of it, made in some 30 ms. */
export const templateName = 'school_template'
