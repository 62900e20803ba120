import { endpoints } from '@phieu/office'
import type { FreshLink } from '../../people/access-links.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'

/** `/api/people/invitations` */
export function invitePeopleRoutes(services: Services) {
  const { accounts, config } = services
  const shown = ({ link, code }: FreshLink) => ({
    address: `${config.publicUrl}/console/join#${code}`,
    expiresAt: link.expiresAt,
  })

  return createRouter()
    .handle(endpoints.invitePerson, async ({ c, json }) => {
      const invited = json
      const outcome = await accounts.links.invite(invited, officeUserOf(c).id)
      if (outcome === 'no-scope') {
        throw new ProblemError('malformed', `The role ${invited.role} needs a scope.`)
      }
      if (outcome === 'taken' || outcome === 'invited') {
        const why = outcome === 'taken' ? 'has an account' : 'is invited already; renew the link'
        throw new ProblemError('taken-address', `${invited.email} ${why}.`)
      }
      const { name, role, scope } = invited
      noteForLog(c, { id: outcome.link.id, name, role, scope })
      return shown(outcome)
    })
    .handle(endpoints.renewAccessLink, async ({ c, param }) => {
      const renewed = await accounts.links.renew(param.id)
      if (renewed?.link.opens.kind !== 'account') throw new ProblemError('not-found')
      noteForLog(c, { name: renewed.link.opens.name })
      return shown(renewed)
    })
    .handle(endpoints.withdrawAccessLink, async ({ param }) => {
      const withdrawn = await accounts.links.withdraw(param.id)
      if (!withdrawn) throw new ProblemError('not-found')
    })
}
