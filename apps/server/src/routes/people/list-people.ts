import type { AccessLink, PeopleList } from '@phieu/office'
import type { z } from 'zod'
import type { Services } from '../../services.ts'

/** Everybody with an account, who is invited, and what their scopes can name. */
export async function listPeople({ store, now }: Services): Promise<z.infer<typeof PeopleList>> {
  const [people, links, interviewers, registries] = await Promise.all([
    store.listPeople(),
    store.listAccessLinks(),
    store.listEveryInterviewer(),
    store.listRegistries(),
  ])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const resets = resetsBy(links, now().toISOString())
  // A unit may stand in several registries; its name is the one of the last.
  const units = new Map(registries.flatMap(({ units }) => units.map(({ id, name }) => [id, name])))

  return {
    people: people.map((person) => ({
      ...person,
      disabledAt: person.disabledAt ?? null,
      lastSignInAt: person.lastSignInAt ?? null,
      resetUntil: resets.get(person.id) ?? null,
    })),
    invitations: links.flatMap(({ opens, madeBy, ...link }) =>
      opens.kind === 'account' ? [{ ...opens, ...link, madeBy: names.get(madeBy) ?? null }] : [],
    ),
    units: [...units].map(([id, name]) => ({ id, name })),
    interviewers,
  }
}

/** Until when a link to a new password is open, by account. */
function resetsBy(links: readonly AccessLink[], now: string): ReadonlyMap<string, string> {
  return new Map(
    links.flatMap(({ opens, expiresAt }) =>
      opens.kind === 'password' && expiresAt > now ? [[opens.user, expiresAt] as const] : [],
    ),
  )
}
