import { createRoute } from '@hono/zod-openapi'
import { scopeFor } from '../../account/roles.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import type { PersonChange } from '../../store/people/people-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { listPeople } from './list-people.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { FreshAccessLink, PeopleList, PersonChangeRequest, PersonParam } from './people-schemas.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const getPeople = createRoute({
  method: 'get',
  path: '/',
  tags: ['People'],
  summary: 'Everybody with an account, and who is invited',
  responses: {
    200: {
      description: 'The people.',
      content: { 'application/json': { schema: PeopleList } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

const changed = { 204: { description: 'Done.' } }
const params = { request: { params: PersonParam } }
const problems = problemResponses('sign-in-needed', 'forbidden', 'not-found', 'last-admin')

const postPerson = createRoute({
  method: 'post',
  path: '/{id}',
  tags: ['People'],
  summary: 'Change the name, the role or the scope of an account',
  request: {
    params: PersonParam,
    body: { required: true, content: { 'application/json': { schema: PersonChangeRequest } } },
  },
  responses: { ...changed, ...problems, ...problemResponses('malformed') },
})

const postDisable = createRoute({
  method: 'post',
  path: '/{id}/disable',
  tags: ['People'],
  summary: 'Let nobody use an account any more; its sessions end',
  ...params,
  responses: { ...changed, ...problems, ...problemResponses('own-account') },
})

const postEnable = createRoute({
  method: 'post',
  path: '/{id}/enable',
  tags: ['People'],
  summary: 'Make a disabled account usable again',
  ...params,
  responses: { ...changed, ...problems },
})

const postReset = createRoute({
  method: 'post',
  path: '/{id}/reset-password',
  tags: ['People'],
  summary: 'Take the password of an account back and make a link to a new one; its sessions end',
  ...params,
  responses: {
    200: {
      description: 'The link, shown once.',
      content: { 'application/json': { schema: FreshAccessLink } },
    },
    ...problems,
    ...problemResponses('own-account'),
  },
})

const postRemoveSecondFactor = createRoute({
  method: 'post',
  path: '/{id}/remove-second-factor',
  tags: ['People'],
  summary: 'Take the second factor of an account away, for somebody who lost it; its sessions end',
  ...params,
  responses: { ...changed, ...problems, ...problemResponses('own-account') },
})

const postEndSessions = createRoute({
  method: 'post',
  path: '/{id}/end-sessions',
  tags: ['People'],
  summary: 'Sign an account out everywhere',
  ...params,
  responses: { ...changed, ...problems },
})

/** `/api/people`: the accounts of the office, for admins. */
export function peopleRoutes(services: Services) {
  const { store, accounts, config, now } = services
  return createRouter()
    .openapi(getPeople, async (c) => c.json(await listPeople(services), 200))
    .openapi(postPerson, async (c) => {
      const { role, name, scope: wanted } = c.req.valid('json')
      const { id } = c.req.valid('param')
      const scope = scopeFor(role, wanted)
      if (!scope) throw new ProblemError('malformed', `The role ${role} needs a scope.`)

      const before = await findPerson(id)
      await change(id, { name, role, scope })
      noteForLog(c, { name, role, scope, before: { name: before.name, role: before.role } })
      // What somebody may do no longer must not go on in an open window.
      if (role !== before.role) await store.endSessions(id)
      return c.body(null, 204)
    })
    .openapi(postDisable, async (c) => {
      const { id } = c.req.valid('param')
      if (id === officeUserOf(c).id) throw new ProblemError('own-account')
      const { name } = await findPerson(id)
      await change(id, { disabledAt: now().toISOString() })
      noteForLog(c, { name })
      return c.body(null, 204)
    })
    .openapi(postEnable, async (c) => {
      const { id } = c.req.valid('param')
      const { name } = await findPerson(id)
      await change(id, { disabledAt: null })
      noteForLog(c, { name })
      return c.body(null, 204)
    })
    .openapi(postReset, async (c) => {
      const { id } = c.req.valid('param')
      const admin = officeUserOf(c)
      if (id === admin.id) throw new ProblemError('own-account')
      const { name } = await findPerson(id)
      const fresh = await accounts.links.reset(id, admin.id)
      if (!fresh) throw new ProblemError('not-found')
      noteForLog(c, { name })
      const address = `${config.publicUrl}/console/reset#${fresh.code}`
      return c.json({ address, expiresAt: fresh.link.expiresAt }, 200)
    })
    .openapi(postRemoveSecondFactor, async (c) => {
      const { id } = c.req.valid('param')
      if (id === officeUserOf(c).id) throw new ProblemError('own-account')
      const { name } = await findPerson(id)
      await store.removeSecondFactor(id)
      noteForLog(c, { name })
      return c.body(null, 204)
    })
    .openapi(postEndSessions, async (c) => {
      const { id } = c.req.valid('param')
      const { name } = await findPerson(id)
      noteForLog(c, { name, sessions: await store.endSessions(id) })
      return c.body(null, 204)
    })

  async function findPerson(id: string) {
    const person = await store.findPerson(id)
    if (!person) throw new ProblemError('not-found', 'There is no such account.')
    return person
  }

  async function change(id: string, wanted: PersonChange): Promise<void> {
    const outcome = await store.changePerson(id, wanted)
    if (outcome === 'unknown') throw new ProblemError('not-found', 'There is no such account.')
    if (outcome === 'last-admin') throw new ProblemError('last-admin')
  }
}
