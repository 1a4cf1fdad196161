import type { Ctx } from '../context.ts'
import type { StaffLinks } from '../staff/index.ts'
import { spendLink } from './links.ts'

/**
 * Whose sign-in link it was, which then is used up.
 * @throws AppError `forbidden` for a link that was used, replaced or expired
 */
export const useSignInLink = (ctx: Ctx, links: StaffLinks, token: string): Promise<string> =>
  spendLink(ctx, links, 'sign-in', token)
