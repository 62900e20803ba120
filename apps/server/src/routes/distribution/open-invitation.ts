import { endpoints } from '@phieu/office'
import { openInvitation } from '../../distribution/open-invitation.ts'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'

/** `POST /api/invitations/open` */
export function openInvitationRoutes(services: Services) {
  return createRouter().handle(
    endpoints.openPersonalInvitation,
    async ({ json }) => await openInvitation(services, json),
  )
}
