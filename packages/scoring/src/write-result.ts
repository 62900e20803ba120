import type { EarlierResult, Round } from '@phieu/survey'
import { METHOD_VERSION } from './method-version.ts'
import { rankingDocument } from './ranks/ranking-document.ts'
import type { ResultDocument, RoundDocument } from './result-document.ts'
import type { RoundResult } from './round-result.ts'
import { hidesGroup } from './units/hidden-figures.ts'
import { sensitivityDocument } from './sensitivity/sensitivity-document.ts'
import { unitCorrelations } from './raters/unit-correlations.ts'

/** A round's result as it travels and is published, without what must not be shown. */
export function resultDocument(result: RoundResult): ResultDocument {
  const { input, rankings, runs, disclosures, minimum } = result
  const units = rankings.flatMap((ranking) => ranking.units)
  const correlationOf = unitCorrelations(
    input.covariances,
    units.map(({ result: own }) => own),
  )
  return {
    method: `${METHOD_VERSION}`,
    seed: input.seed,
    replicates: input.replicates,
    ballots: units.reduce((sum, { result: { survey } }) => sum + survey.ballots, 0),
    likeness: likenessDocument(result, minimum),
    round: roundDocument(input.round, input.earlier),
    rankings: rankings.map((ranking) =>
      rankingDocument(ranking, input.definition.areas, disclosures, correlationOf),
    ),
    sensitivity: runs.map((run) => sensitivityDocument(run, rankings, disclosures, minimum)),
  }
}

/** Of groups of which interviewers brought enough ballots to be spoken of. */
function likenessDocument({ input, likeness, disclosures }: RoundResult, minimum: number) {
  const shown = (input.clusters ?? []).filter(
    ({ unit, group }) => !hidesGroup(disclosures.get(unit), group),
  )
  const brought = Map.groupBy(shown, ({ group }) => group)
  return [...likeness]
    .filter(([group]) => sumOf(brought.get(group) ?? []) >= minimum)
    .map(([group, value]) => ({ group, likeness: value }))
}

function sumOf(clusters: readonly { readonly ballots: number }[]): number {
  return clusters.reduce((sum, { ballots }) => sum + ballots, 0)
}

function roundDocument(round: Round, earlier: EarlierResult | undefined): RoundDocument {
  const { id, title, organiser, practice, synthetic, definition, registry } = round
  return {
    id,
    title,
    organiser,
    year: round.year ?? null,
    half: round.half ?? null,
    practice,
    synthetic,
    definition,
    registry,
    earlier: earlier ? { id: earlier.id, year: earlier.year, half: earlier.half ?? null } : null,
  }
}
