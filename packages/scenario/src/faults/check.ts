import { expect } from 'vitest'
import { promised, textOf, type Visit } from './notebook.ts'
import type { Run } from './run.ts'
import { takeBackTablet } from './take-step.ts'

/** What a phone was told to be kept is kept; unless the office was put back behind it. */
export async function checkTold({ office, phones, wasPutBack }: Run): Promise<void> {
  if (wasPutBack) return
  for (const phone of phones) {
    const told = await phone.told()
    expect((await office.kept(told)).toSorted(), 'told to be kept').toEqual(told.toSorted())
  }
}

/** Each ballot that was begun is at the office, opened, once, as it was given; and its phone knows that. */
export async function check(
  run: Run,
  before: { opened: readonly string[]; lost: number },
): Promise<void> {
  const { office, phones, plan, mayMiss, wasPutBack } = run
  const isCopied = phones.length > plan.owners.length
  const begun = phones.flatMap((phone) => phone.begun)
  const all = new Map(begun.map((each) => [each.id, each]))
  const atOffice = new Set(await office.kept([...all.keys()]))
  for (const phone of phones) {
    // Of a phone that was copied, whoever finishes second is told so, and keeps its own; and so is
    // whoever seals anew what a page without room had sealed and given away.
    const mayConflict = (id: string) => isCopied || all.get(id)?.wasInHand
    const unsent = (await phone.unsent()).filter(
      ({ id, said }) => said !== 'refused conflicting' || !mayConflict(id),
    )
    expect(unsent, 'unsent in the end').toEqual([])
    for (const { id, isBegun, isGone } of phone.begun) {
      if (!isBegun || (isGone && wasPutBack) || (mayMiss && (await phone.hasLetGo(id)))) continue
      expect(atOffice, `ballots at the office, of them ${id}`).toContain(id)
    }
  }
  const contents = [...all.values()].filter(({ id }) => atOffice.has(id)).map(promised)
  expect((await office.opened()).toSorted(), 'opened').toEqual(
    [...before.opened, ...contents].toSorted(),
  )
  const { receipts = 0, lost = 0, ...fates } = await office.box()
  const missed = [...all.values()].filter(({ id, isBegun }) => isBegun && !atOffice.has(id))
  expect(lost, 'what the office says that it lost').toBe(before.lost + missed.length)
  const known = Object.values(fates).reduce((sum, each) => sum + each, 0)
  expect(known, `where all envelopes are: ${JSON.stringify(fates)}`).toBe(receipts)
}

/** By these ways a ballot may come on the office's word alone, which knows nothing of the phone's clock. */
const onItsWord: readonly string[] = [
  'file goes',
  'goes all ways at once',
  'phone is copied',
  'put back',
]

/** What a phone sealed whose clock was years behind, the office has marked so, where it came by a link or an enrolment. */
export async function checkClocks(run: Run, before: number): Promise<void> {
  const { office, phones, plan, decided } = run
  if (plan.steps.some((each) => onItsWord.includes(each.do))) return
  const behind = phones
    .flatMap(({ begun }) => begun)
    .filter(({ id, way, isBehind, wasInHand }) => {
      const isOwn = way.invitation === undefined && !decided.has(id)
      return isBehind && isOwn && !wasInHand
    })
  const flagged = (await office.flagged('clock-behind')) - before
  expect(flagged, 'marked as by a clock behind').toBeGreaterThanOrEqual(behind.length)
}

/** A tablet keeps no receipt, and once it has said how it is it knows whether the office wants it. */
export async function checkTablets(run: Run): Promise<void> {
  const { phones, takenBack, wasPutBack } = run
  for (const phone of phones) {
    const own = new Set(phone.begun.flatMap(({ id, way }) => (way.kiosk ? [id] : [])))
    const receipts = (await phone.receipts()).filter((id) => own.has(id))
    expect(receipts, 'receipts on a tablet').toEqual([])
    await phone.beat()
    const tablet = await phone.tablet()
    // One that was set up since the backup is unknown to the office.
    if (!tablet || wasPutBack) continue
    expect(await run.office.heard(tablet.link), 'tablets heard of').toBeGreaterThan(0)
    expect(tablet.revoked, 'taken back').toBe(takenBack.has(tablet.link))
    await takeBackTablet(run, phone)
    expect((await phone.tablet())?.revoked, 'taken back in the end').toBe(
      takenBack.has(tablet.link),
    )
  }
}

/** Each visit that was written down is at the office, once, as it was. */
export async function checkContacts(
  { office, phones, wasPutBack, mayMiss }: Run,
  before: ReadonlySet<string>,
): Promise<void> {
  const visits = [...new Set(phones.flatMap((phone) => phone.visits))]
  const held = new Set((await Promise.all(phones.map((phone) => phone.heldVisits()))).flat())
  const isOwed = ({ isSaved, isGone, contact: { id } }: Visit) =>
    isSaved && !(isGone && wasPutBack) && (!mayMiss || held.has(id))
  const owed = visits.filter(isOwed).map(({ contact }) => textOf(contact))
  const others = new Set(
    visits.filter((each) => !isOwed(each)).map(({ contact }) => textOf(contact)),
  )
  const came = (await office.contacts())
    .map(textOf)
    .filter((contact) => !before.has(contact) && !others.has(contact))
  expect(came.toSorted(), 'contacts').toEqual(owed.toSorted())
}
