import { endpoints, scopeFor } from '@phieu/office'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import type { PersonChange } from '../../store/people/people-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { listPeople } from './list-people.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'

/** `/api/people`: the accounts of the office, for admins. */
export function peopleRoutes(services: Services) {
  const { store, accounts, config, now } = services
  return createRouter()
    .handle(endpoints.listPeople, async () => await listPeople(services))
    .handle(endpoints.changePerson, async ({ c, param, json }) => {
      const { role, name, scope: wanted } = json
      const { id } = param
      const scope = scopeFor(role, wanted)
      if (!scope) throw new ProblemError('malformed', `The role ${role} needs a scope.`)

      const before = await findPerson(id)
      await change(id, { name, role, scope })
      noteForLog(c, { name, role, scope, before: { name: before.name, role: before.role } })
      // What somebody may do no longer must not go on in an open window.
      if (role !== before.role) await store.endSessions(id)
    })
    .handle(endpoints.disablePerson, async ({ c, param }) => {
      const { id } = param
      if (id === officeUserOf(c).id) throw new ProblemError('own-account')
      const { name } = await findPerson(id)
      await change(id, { disabledAt: now().toISOString() })
      noteForLog(c, { name })
    })
    .handle(endpoints.enablePerson, async ({ c, param }) => {
      const { id } = param
      const { name } = await findPerson(id)
      await change(id, { disabledAt: null })
      noteForLog(c, { name })
    })
    .handle(endpoints.resetPassword, async ({ c, param }) => {
      const { id } = param
      const admin = officeUserOf(c)
      if (id === admin.id) throw new ProblemError('own-account')
      const { name } = await findPerson(id)
      const fresh = await accounts.links.reset(id, admin.id)
      if (!fresh) throw new ProblemError('not-found')
      noteForLog(c, { name })
      const address = `${config.publicUrl}/console/reset#${fresh.code}`
      return { address, expiresAt: fresh.link.expiresAt }
    })
    .handle(endpoints.removeSecondFactor, async ({ c, param }) => {
      const { id } = param
      if (id === officeUserOf(c).id) throw new ProblemError('own-account')
      const { name } = await findPerson(id)
      await store.removeSecondFactor(id)
      noteForLog(c, { name })
    })
    .handle(endpoints.endSessionsOf, async ({ c, param }) => {
      const { id } = param
      const { name } = await findPerson(id)
      noteForLog(c, { name, sessions: await store.endSessions(id) })
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
