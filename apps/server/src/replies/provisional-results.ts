import type { ProvisionalResult } from '@phieu/office'
import { PUBLIC_MINIMUM, type ResultDocument } from '@phieu/scoring'
import { liveResult } from '../results/live-result.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { ShownResult } from '../store/replies/reply-store.ts'

/** Ranks are shown to nobody before publication, so nothing is repeated for them. */
const withoutRanks = { replicates: 0, seed: '0'.repeat(16) }

/**
 * What each unit of a round is shown of itself: the figures as they would be published now. A unit is who
 * was rated: small groups are hidden from it as from everybody, though the office may see them.
 *
 * @throws RangeError when the parts of the result contradict each other
 */
export async function provisionalResults(
  services: Services,
  plan: RoundPlan,
): Promise<ShownResult[]> {
  const { document } = await liveResult(services, plan, withoutRanks, PUBLIC_MINIMUM)
  return document.rankings.flatMap(({ units, areas }) => {
    const names = new Map(areas.map(({ area, name }) => [area, name]))
    return units.map((unit) => ({ unit: unit.unit, result: describe(unit, names) }))
  })
}

type Ranking = ResultDocument['rankings'][number]

function describe(
  unit: Ranking['units'][number],
  names: ReadonlyMap<number, Ranking['areas'][number]['name']>,
): ProvisionalResult {
  const { ballots, index, interval, assessed, survey, bonus, penalty, areas } = unit
  const pointsOf = ({ points, max }: ProvisionalResult['assessed']) => ({ points, max })
  return {
    percent: index?.percent ?? null,
    interval: interval && [interval[0], interval[1]],
    ballots,
    assessed: pointsOf(assessed),
    survey: pointsOf(survey),
    bonus,
    penalty,
    areas: areas.map((area) => ({
      name: names.get(area.area) ?? { vi: `${area.area}`, en: `${area.area}` },
      assessed: pointsOf(area.assessed),
      survey: pointsOf(area.survey),
    })),
  }
}
