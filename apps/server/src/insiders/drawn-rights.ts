/**
 * Who may rate which units. The database has rights that are nobody's and, beside each person and
 * link, a sealed text that says which of them are theirs; the two meet here alone.
 */
import type { DrawRecord } from '@phieu/office'
import { z } from 'zod'
import type { Services } from '../services.ts'
import type { Invitation } from '../store/distribution/invitation-store.ts'
import type {
  DrawnPerson,
  DrawnRight,
  InsiderPlace,
  InsiderStanding,
  StandingRight,
} from '../store/insiders/insider-store.ts'
import type { Reach } from '../store/rounds/plan-store.ts'
import { newUuid } from './new-uuid.ts'

type Needed = Pick<Services, 'store' | 'draws'>

/** Ids of rights, in the order in which their units are asked. */
const SealedRights = z.array(z.uuid())

/** Gives each person rights to the units that were drawn for them, in this order. */
export function giveRights(
  { draws, randomBytes }: Pick<Services, 'draws' | 'randomBytes'>,
  { place: { round }, insiders }: { place: InsiderPlace; insiders: readonly RatingInsider[] },
  unitsOf: ReadonlyMap<string, readonly string[]>,
): DrawnPerson[] {
  return [...unitsOf].map(([insider, units]) => {
    const rights = units.map((unit) => ({ id: newUuid(randomBytes), unit }))
    const ids: z.infer<typeof SealedRights> = rights.map(({ id }) => id)
    const before = insiders.find(({ id }) => id === insider)?.sealedRights
    return { insider, rights, sealedRights: draws.seal(round, 'rights', ids), before }
  })
}

/** An insider as the list shows them, and the rights that they have. */
export interface RatingInsider extends InsiderStanding {
  sealedRights: string | undefined
  rights: readonly StandingRight[]
}

/** The rights of each insider who was drawn for and has any left, in the order in which they are asked. */
export type DrawnRights = ReadonlyMap<string, readonly DrawnRight[]>

/** A group's list with what was drawn for each and how many of it are done. */
export async function listRatingInsiders(
  { store, draws }: Needed,
  place: InsiderPlace,
): Promise<RatingInsider[]> {
  const insiders = await store.listInsiders(place)
  const standing = byId(await store.listRights(place))
  return insiders.map((insider) => {
    const rights = rightsIn(draws, place.round, insider.sealedRights, standing)
    const done = rights.filter(({ shown }) => shown).length
    return { ...insider, rights, units: rights.length, done }
  })
}

/** An invitation with its units, an insider's too. */
export async function findInvitation(
  { store, draws }: Needed,
  rightHash: string,
): Promise<Invitation | undefined> {
  const invitation = await store.findInvitation(rightHash)
  if (invitation?.sealedRights === undefined) return invitation
  const { round, sealedRights } = invitation
  const ids = openRights(draws, round, sealedRights)
  const rights = rightsOf(ids, byId(await store.findRights(ids)))
  return { ...invitation, units: rights.map(({ id: right, ...unit }) => ({ ...unit, right })) }
}

/** Draws that were kept, without what they could be made again from. */
export async function listDraws(
  { store, draws }: Needed,
  place: InsiderPlace,
): Promise<DrawRecord[]> {
  const records = await store.listDraws(place)
  return records.map((sealed) => KeptDraw.parse(draws.open(place.round, 'record', sealed)))
}

/** What insiders were asked for in a round: how many rights lead to each unit, and by which channel. */
export interface InsiderWays {
  /** Rights of good links that are not used. */
  reach: Reach[]
  /** Rights that were handed out, and those that are used, as of last midnight. */
  issued: { channel: string; issued: number; spent: number }[]
}

export async function findInsiderWays(
  { store, draws }: Needed,
  round: string,
): Promise<InsiderWays> {
  const standing = byId(await store.listRights({ round }))
  // A right that a link was made anew for is handed out once.
  const told = new Set<string>()
  const ways = (await store.listInsiderLinks(round)).flatMap(({ sealedRights, ...link }) =>
    rightsIn(draws, round, sealedRights, standing)
      .filter(({ id }) => !told.has(id) && told.add(id))
      .map((right) => ({ ...right, ...link })),
  )
  const open = ways.filter(({ isGood, shown }) => isGood && !shown)
  const byPlace = Map.groupBy(open, ({ unit, group }) => JSON.stringify([unit, group]))
  const byChannel = Map.groupBy(ways, ({ channel }) => channel)
  return {
    reach: [...byPlace.values()].flatMap((alike) => {
      const [first] = alike
      return first ? [{ unit: first.unit, group: first.group, n: alike.length }] : []
    }),
    issued: [...byChannel].map(([channel, rights]) => ({
      channel,
      issued: rights.length,
      spent: rights.filter(({ shown }) => shown).length,
    })),
  }
}

const KeptDraw: z.ZodType<DrawRecord> = z.object({
  burden: z.literal('all').or(z.object({ least: z.int(), most: z.int() })),
  newcomers: z.boolean(),
  people: z.int(),
  digest: z.string(),
  drawnOn: z.string(),
})

function rightsIn(
  draws: Services['draws'],
  round: string,
  sealed: string | undefined,
  standing: ReadonlyMap<string, StandingRight>,
): StandingRight[] {
  if (sealed === undefined) return []
  return rightsOf(openRights(draws, round, sealed), standing)
}

/** @throws Error when they were sealed by another master key */
function openRights(draws: Services['draws'], round: string, sealed: string): string[] {
  const ids = draws.open(round, 'rights', sealed)
  if (ids === undefined) throw new Error(`rights of ${round} were sealed by another master key`)
  return SealedRights.parse(ids)
}

/** Rights that were taken back since they were drawn stand no more. */
function rightsOf(
  ids: readonly string[],
  standing: ReadonlyMap<string, StandingRight>,
): StandingRight[] {
  return ids.flatMap((id) => standing.get(id) ?? [])
}

function byId(rights: readonly StandingRight[]): ReadonlyMap<string, StandingRight> {
  return new Map(rights.map((right) => [right.id, right]))
}
