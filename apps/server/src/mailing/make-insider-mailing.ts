import { randomUUID } from 'node:crypto'
import { drawCode } from '../distribution/make-codes.ts'
import { rightHashOf } from '../distribution/right-hash.ts'
import type { GroupDesk } from '../insiders/load-group.ts'
import { CODE_LENGTH, whoseLinks } from '../insiders/make-links.ts'
import { newUuid } from '../insiders/new-uuid.ts'
import type { Services } from '../services.ts'
import { parseAddress } from './address.ts'
import { insiderTexts } from './insider-texts.ts'

/**
 * Makes the personal link of each insider who was drawn for and has none, and the letter that carries
 * it. Who has no e-mail address, or shares one with somebody before, is left to the file.
 *
 * @returns `overtaken` where nobody is left, or the list has changed meanwhile
 */
export async function makeInsiderMailing(
  {
    store,
    randomBytes,
    now,
    letterSeal,
  }: Pick<Services, 'store' | 'randomBytes' | 'now' | 'letterSeal'>,
  { place, plan, insiders }: GroupDesk,
  label: string,
): Promise<{ id: string; letters: number } | 'overtaken'> {
  const { round, group } = place
  const reached = whoseLinks(insiders, 'new').flatMap(({ id, name, contact = '' }) => {
    const address = parseAddress(contact)
    return address === undefined
      ? []
      : [{ insider: id, name, address, person: letterSeal.personOf(round, address) }]
  })
  const written = await store.findWrittenTo(place, [
    ...new Set(reached.map(({ person }) => person)),
  ])
  const people = reached.filter(({ person }) => !written.has(person) && written.add(person))
  if (people.length === 0) return 'overtaken'

  const made = await Promise.all(
    people.map(async ({ insider, name, address, person }) => {
      const code = drawCode(randomBytes, CODE_LENGTH)
      const sealed = letterSeal.seal(round, { address, name, language: 'vi', code })
      const link = { insider, rightHash: await rightHashOf(code) }
      return { link, letter: { id: newUuid(randomBytes), person, sealed } }
    }),
  )
  const id = randomUUID()
  const madeOn = plan.dayAt(now())
  const outcome = await store.addMailing(
    { id, round, group, label, batch: undefined, texts: insiderTexts, madeOn },
    made.map(({ letter }) => letter).sort((a, b) => (a.id < b.id ? -1 : 1)),
    { links: made.map(({ link }) => link).sort((a, b) => (a.rightHash < b.rightHash ? -1 : 1)) },
  )
  return outcome === 'added' ? { id, letters: made.length } : 'overtaken'
}
