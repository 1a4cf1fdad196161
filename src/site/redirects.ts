import { loadRedirects } from '../core/content/index.ts'
import type { Ctx } from '../core/context.ts'

/** The redirects of the school in memory, so that an unknown address costs no query. */
export function createRedirects(ctx: () => Pick<Ctx, 'db'> | null) {
  let redirects: ReadonlyMap<string, string> = new Map()
  let loading: Promise<void> = Promise.resolve()

  async function load(): Promise<void> {
    const database = ctx()
    if (database) redirects = await loadRedirects(database)
  }
  return {
    /** Reads them again, after whatever read is under way: an older answer must not replace a newer one. */
    refresh(): Promise<void> {
      loading = loading.then(load, load)
      return loading
    },
    /** Waits for a read that is under way, so that an address is not unknown just after it was changed. */
    async find(path: string): Promise<string | undefined> {
      await loading.catch(() => undefined)
      return redirects.get(path)
    },
  }
}
