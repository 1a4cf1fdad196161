import { type Context, Hono } from 'hono'
import type { FoundReceipt } from '../core/inquiries/index.ts'
import { AppError, isUnavailable } from '../kernel/errors.ts'
import { framing, type Embedding } from './embed-routes.tsx'
import type { MadePage } from './open-content.ts'
import type { PageMakers } from './page-makers.tsx'
import { BareReceiptPage } from './pages/bare-receipt.tsx'
import { personal, renderPage } from './render.ts'
import type { SiteEnv } from './system.ts'

export type ReceiptPages = {
  isToken(receipt: string, token: string): boolean
  /** The private page of a receipt. */
  pathOf(receipt: string): string
  /** Of the mail that asks a sender to confirm. */
  isConfirmToken(receipt: string, token: string): boolean
  confirm(receipt: string): Promise<void>
  /** Null where the database does not know it, or is away. */
  find(receipt: string): Promise<FoundReceipt | null>
}

type Deps = {
  pages: PageMakers
  receipts: ReceiptPages
  css: readonly string[]
  /** Null where no other site may show the form. */
  embedding: Embedding | null
}

/** The pages of one receipt, each at an address that only its sender was told. */
export function receiptRoutes({ pages, receipts, css, embedding }: Deps) {
  const routes = new Hono<SiteEnv>()
  const show = (c: Context<SiteEnv>, page: MadePage) =>
    c.body(renderPage(page.element), 200, { ...personal, ...framing(page, embedding) })
  const requireRight = (isRight: boolean) => {
    if (!isRight) throw new AppError('not-found', 'There is no such receipt.')
  }

  routes.get('/receipts/:receipt/:token/:embed{embed}?', async (c) => {
    c.env.route = '/receipts/:receipt/:token'
    const { receipt, token } = c.req.param()
    requireRight(receipts.isToken(receipt, token))
    try {
      const address = `/receipts/${receipt}/${token}`
      const isEmbedded = c.req.param('embed') !== undefined
      return show(c, await pages.receipt(receipt, address, receipts.find(receipt), isEmbedded))
    } catch (error) {
      if (!isUnavailable(error)) throw error
      // A server that started without its database knows nothing of the school, but the number is safe.
      return c.body(renderPage(<BareReceiptPage number={receipt} css={css} />), 200, personal)
    }
  })

  routes.on(['GET', 'POST'], '/receipts/:receipt/:token/confirm', async (c) => {
    c.env.route = '/receipts/:receipt/:token/confirm'
    const { receipt, token } = c.req.param()
    requireRight(receipts.isConfirmToken(receipt, token))
    // Only the button acts: programs that check mail follow links, and post nothing.
    if (c.req.method === 'POST') {
      await receipts.confirm(receipt)
      return c.redirect(receipts.pathOf(receipt), 303)
    }
    // Once confirmed there is nothing left to press. A database that is away knows nothing of it, which is no reason to refuse.
    const found = await receipts.find(receipt)
    if (found && !found.isToConfirm) return c.redirect(receipts.pathOf(receipt), 303)
    return show(c, await pages.confirm(receipt, `/receipts/${receipt}/${token}/confirm`))
  })

  routes.get('/receipts/:receipt/:token/change', async (c) => {
    c.env.route = '/receipts/:receipt/:token/change'
    const { receipt, token } = c.req.param()
    requireRight(receipts.isToken(receipt, token))
    const found = await receipts.find(receipt)
    // While the database is away, or once all was erased, an empty form is better than none.
    const isThere = found !== null && found.state !== 'erased'
    return show(c, isThere ? await pages.change(found) : await pages.inquire([]))
  })

  return routes
}
