import type { Office } from '../api/office.ts'
import { earlierQuery, publicationsQuery, roundsQuery } from '../api/queries.ts'
import { definitionsQuery, registriesQuery } from '../catalogue/catalogue-queries.ts'
import type { RoundChoices } from './round-fields.tsx'

/** What a round can be pinned to and compared with, as it stands now. */
export async function findRoundChoices({ api, queries }: Office): Promise<RoundChoices> {
  const [{ publications }, { rounds }, { earlier }, { definitions }, { registries }] =
    await Promise.all([
      queries.fetchQuery(publicationsQuery(api)),
      queries.fetchQuery(roundsQuery(api)),
      queries.fetchQuery(earlierQuery(api)),
      queries.fetchQuery(definitionsQuery(api)),
      queries.fetchQuery(registriesQuery(api)),
    ])
  const isPublished = new Set(publications.map(({ round }) => round))
  const published = rounds.filter(({ id }) => isPublished.has(id))
  return { definitions, registries, results: [...published, ...earlier] }
}
