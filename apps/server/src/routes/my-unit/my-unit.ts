import { createRoute, z } from '@hono/zod-openapi'
import { ChangeDocument } from '@phieu/publication'
import { Bilingual, LocalDate } from '@phieu/survey'
import { addressesIn } from '../../papers/public/addresses.ts'
import type { PublishedResult } from '../../publication/published.ts'
import type { Services } from '../../services.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter, problemResponses } from '../../http/router.ts'

const Interval = z.tuple([z.number(), z.number()])

/** What was published of one unit in one round; everybody may read the same on the public pages. */
const OwnResult = z.object({
  publication: z.string(),
  title: Bilingual,
  publishedOn: LocalDate,
  practice: z.boolean(),
  synthetic: z.boolean(),
  /** Among whom it is ranked. */
  ranking: Bilingual,
  /** How many of them have a value. */
  ranked: z.int(),
  ballots: z.int(),
  rank: z.int().nullable(),
  rankRange: z.tuple([z.int(), z.int()]).nullable(),
  /** Per cent, exact: `n/d`; `null` without a value. */
  percent: z.string().nullable(),
  /** 95 %, in per cent. */
  interval: Interval.nullable(),
  /** Against the result that the round is compared with. */
  change: ChangeDocument,
  /** The unit's page and the announcement, by language. */
  pages: z.object({ vi: z.string(), en: z.string() }),
  announcements: z.object({ vi: z.string(), en: z.string() }),
})

const OwnUnit = z.object({
  /** As it is called where it was published last; `null` before. */
  unit: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** The last one first. */
  results: z.array(OwnResult),
})

const getOwnUnit = createRoute({
  method: 'get',
  path: '/unit',
  tags: ['Own part'],
  summary: 'The published results of the unit that this account belongs to',
  responses: {
    200: {
      description: 'Its results; none before the first publication.',
      content: { 'application/json': { schema: OwnUnit } },
    },
    ...problemResponses('sign-in-needed', 'forbidden'),
  },
})

/** `GET /api/mine/unit`: which unit, the account's scope says and nothing in the request. */
export function ownUnitRoutes({ publications, store }: Services) {
  return createRouter().openapi(getOwnUnit, async (c) => {
    const { unit: id } = officeUserOf(c).scope
    if (id === undefined) return c.json({ unit: null, results: [] }, 200)

    const briefs = await publications.list()
    const found = await Promise.all(briefs.map((brief) => publications.find(brief.id)))
    const published = found.flatMap((result) => (result ? describe(result, id) : []))
    const name = published[0]?.name ?? (await nameOf(id))
    return c.json({ unit: { id, name }, results: published.map(({ result }) => result) }, 200)
  })

  /** Before anything is published: as the registry calls it that names it. */
  async function nameOf(id: string): Promise<string | null> {
    const registries = await store.listRegistries()
    const units = registries.flatMap((registry) => registry.units)
    return units.findLast((unit) => unit.id === id)?.name ?? null
  }
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
