import { workOn, type Module } from '../module.ts'
import { accessMailQueue, sendAccessMail } from './access-mail.ts'

export const colleaguesModule: Module = {
  name: 'colleagues',
  queues: [accessMailQueue],
  work: [workOn(accessMailQueue, sendAccessMail)],
}
