export { createDeskApi, type DeskApi, type DeskApiOptions } from './desk-api.ts'
export type { DeskError } from './answer-error.ts'
export type { DeskEvents } from './event-stream.ts'
export { createDeskPage } from './desk-page.ts'
