import { endpoints } from '@phieu/office'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'
import { sendCookies } from '../../http/send-cookies.ts'

/** `GET /api/session` */
export function sessionRoutes({ accounts, config }: Services) {
  return createRouter().handle(endpoints.getSession, async ({ c }) => {
    const found = await accounts.findUser(c.req.raw.headers)
    sendCookies(c, found?.cookies ?? [])
    const setupNeeded = found ? false : await accounts.needsSetup()
    const demo = config.demoAccounts
    return { user: found?.user ?? null, setupNeeded, ...(demo && { demo: [...demo] }) }
  })
}
