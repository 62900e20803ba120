import type { EarlierResult, Round } from '@phieu/survey'
import { METHOD_VERSION } from './method-version.ts'
import { rankingDocument } from './ranks/ranking-document.ts'
import type { ResultDocument, RoundDocument } from './result-document.ts'
import type { RoundResult } from './round-result.ts'
import { sensitivityDocument } from './sensitivity/sensitivity-document.ts'
import { unitCorrelations } from './raters/unit-correlations.ts'

/** A round's result as it travels and is published, without what must not be shown. */
export function resultDocument(result: RoundResult): ResultDocument {
  const { input, rankings, runs, disclosures, minimum, likeness } = result
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
    likeness: [...likeness].map(([group, value]) => ({ group, likeness: value })),
    round: roundDocument(input.round, input.earlier),
    rankings: rankings.map((ranking) =>
      rankingDocument(ranking, input.definition.areas, disclosures, correlationOf),
    ),
    sensitivity: runs.map((run) => sensitivityDocument(run, rankings, disclosures, minimum)),
  }
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
