import type { OwnResult } from '@phieu/office'
import { endpoints } from '@phieu/office'
import type { Round } from '@phieu/survey'
import type { z } from 'zod'
import { addressesIn } from '../../papers/public/addresses.ts'
import type { PublishedResult } from '../../publication/published.ts'
import type { Services } from '../../services.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/mine/unit`: which unit, the account's scope says and nothing in the request. */
export function myUnitRoutes({ publications, store }: Services) {
  return createRouter().handle(endpoints.getMyUnit, async ({ c }) => {
    const { unit: id } = officeUserOf(c).scope
    if (id === undefined) return { unit: null, results: [] }

    const { results } = await publications.readable()
    const published = results.flatMap((result) => describe(result, id))
    const [registries, rounds] = await Promise.all([store.listRegistries(), store.listRounds()])
    const own = registries.filter(({ units }) => units.some((unit) => unit.id === id))
    // Before anything is published: as the registry calls it that names it.
    const known = own.at(-1)?.units.find((unit) => unit.id === id)
    const underWay = rounds
      .filter((round) => own.some((registry) => registry.id === round.registry))
      .filter(({ practice, state }) => !practice && state !== 'draft' && state !== 'published')
    return {
      unit: { id, name: published[0]?.name ?? known?.name ?? null },
      ...(underWay.length > 0 && { underWay: underWay.map(describeUnderWay) }),
      results: published.map(({ result }) => result),
    }
  })
}

function describeUnderWay({ id, title, synthetic, state, fieldworkPeriod }: Round) {
  return { round: id, title, synthetic, open: state === 'open', fieldwork: fieldworkPeriod ?? null }
}

/** What a publication says of a unit; nothing where the unit isn't in it. */
function describe(
  { id: publication, round, publishedOn, document }: PublishedResult,
  id: string,
): { name: string; result: z.infer<typeof OwnResult> }[] {
  const places = document.rankings.flatMap((ranking) =>
    ranking.units.map((unit) => ({ ranking, unit })),
  )
  const place = places.find(({ unit }) => unit.unit === id)
  if (!place) return []

  const { ranking, unit } = place
  const [vi, en] = [addressesIn('vi'), addressesIn('en')]
  const { title, practice, synthetic } = round
  const result = {
    publication,
    title,
    publishedOn,
    practice,
    synthetic,
    ranking: ranking.name,
    ranked: ranking.units.filter(({ rank }) => rank !== null).length,
    unranked: unit.unranked,
    ballots: unit.ballots,
    rank: unit.rank,
    rankRange: pairOf(unit.rankRange),
    percent: unit.index?.percent ?? null,
    interval: pairOf(unit.interval),
    change: { ...unit.change, interval: pairOf(unit.change.interval) },
    pages: { vi: vi.unit(publication, id), en: en.unit(publication, id) },
    announcements: { vi: vi.announcement(publication), en: en.announcement(publication) },
  }
  return [{ name: unit.name, result }]
}

function pairOf(range: readonly [number, number] | null): [number, number] | null {
  return range && [range[0], range[1]]
}
