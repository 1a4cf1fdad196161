import type { Module } from '../module.ts'
import { checkLinks, type LinkWork } from './check-links.ts'
import { lookAtSite } from './look-at-site.ts'

/** @param links null where no address of another site is asked */
export const upkeepModule = (links: LinkWork | null): Module => ({
  name: 'upkeep',
  schedules: [
    // Several runs a night: one takes what it can within its time.
    {
      name: 'upkeep.links',
      cron: '*/6 1-3 * * *',
      run: async (ctx) => (links ? checkLinks(ctx, links) : undefined),
    },
    { name: 'upkeep.look', cron: '17 4 * * *', run: lookAtSite },
  ],
})
