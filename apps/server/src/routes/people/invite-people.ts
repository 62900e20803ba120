import { createRoute } from '@hono/zod-openapi'
import type { FreshLink } from '../../people/access-links.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { FreshAccessLink, InviteRequest, PersonParam } from './people-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const fresh = {
  description: 'The link, shown once.',
  content: { 'application/json': { schema: FreshAccessLink } },
}

const postInvitation = createRoute({
  method: 'post',
  path: '/',
  tags: ['People'],
  summary: 'Invite somebody by a link that makes one account; it can be used for seven days',
  request: {
    body: { required: true, content: { 'application/json': { schema: InviteRequest } } },
  },
  responses: {
    201: fresh,
    ...problemResponses('malformed', 'sign-in-needed', 'forbidden', 'taken-address'),
  },
})

const postRenew = createRoute({
  method: 'post',
  path: '/{id}/renew',
  tags: ['People'],
  summary: 'A new link in the place of one that was lost or ran out',
  request: { params: PersonParam },
  responses: { 200: fresh, ...problemResponses('sign-in-needed', 'forbidden', 'not-found') },
})

const postWithdraw = createRoute({
  method: 'post',
  path: '/{id}/withdraw',
  tags: ['People'],
  summary: 'Withdraw an invitation: its link opens nothing any more',
  request: { params: PersonParam },
  responses: {
    204: { description: 'Withdrawn.' },
    ...problemResponses('sign-in-needed', 'forbidden', 'not-found'),
  },
})

/** `/api/people/invitations` */
export function invitePeopleRoutes(services: Services) {
  const { accounts, config } = services
  const shown = ({ link, code }: FreshLink) => ({
    address: `${config.publicUrl}/console/join#${code}`,
    expiresAt: link.expiresAt,
  })

  return createRouter()
    .openapi(postInvitation, async (c) => {
      const invited = c.req.valid('json')
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
      return c.json(shown(outcome), 201)
    })
    .openapi(postRenew, async (c) => {
      const renewed = await accounts.links.renew(c.req.valid('param').id)
      if (renewed?.link.opens.kind !== 'account') throw new ProblemError('not-found')
      noteForLog(c, { name: renewed.link.opens.name })
      return c.json(shown(renewed), 200)
    })
    .openapi(postWithdraw, async (c) => {
      const withdrawn = await accounts.links.withdraw(c.req.valid('param').id)
      if (!withdrawn) throw new ProblemError('not-found')
      return c.body(null, 204)
    })
}
