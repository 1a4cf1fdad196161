import { expect, test } from 'vitest'
import { quiet } from '../../test/support/database.ts'
import type { FoundReceipt } from '../core/inquiries/index.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import type { PageMakers } from './page-makers.tsx'
import { receiptRoutes } from './receipt-routes.tsx'

test('the link of the mail acts by its button alone, and leads to the receipt once that was pressed', async () => {
  let isToConfirm = true
  const pages = { confirm: async () => ({ element: <button>Confirm</button> }) } as unknown as PageMakers
  const routes = receiptRoutes({
    pages,
    css: [],
    embedding: null,
    receipts: {
      isToken: () => false,
      pathOf: (receipt) => `/receipts/${receipt}/own`,
      isConfirmToken: (_, token) => token === 'mail',
      async confirm() {
        isToConfirm = false
      },
      find: async () => ({ isToConfirm }) as FoundReceipt,
    },
  })
  const ask = (method: string) =>
    routes.request('http://localhost/receipts/R-1/mail/confirm', { method }, { log: quiet } as FrontBindings)
  for (let count = 0; count < 2; count++) expect(await (await ask('GET')).text()).toContain('Confirm')
  const pressed = await ask('POST')
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/receipts/R-1/own'])
  const again = await ask('GET')
  expect([again.status, again.headers.get('location')]).toEqual([303, '/receipts/R-1/own'])
})
