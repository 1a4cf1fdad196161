import type { Module } from '../module.ts'
import { renewWords } from './renew-words.ts'

export const siteSearchModule: Module = {
  name: 'site-search',
  schedules: [{ name: 'site-search.words', cron: '11 * * * *', run: renewWords }],
  atStart: renewWords,
}
