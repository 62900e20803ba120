import { endpoints } from '@phieu/office'
import { openLink } from '../../distribution/open-link.ts'
import type { Services } from '../../services.ts'
import { peerAddress } from '../../http/peer-address.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/links/:code` */
export function openLinkRoutes(services: Services) {
  return createRouter().handle(endpoints.openCitizenLink, async ({ c, param, query }) => {
    const { code } = param
    const again = query.again === 'yes'
    return await openLink(services, code, again, peerAddress(c, services.config))
  })
}
