import type { RoundBrief } from '@phieu/survey'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Office } from '../../api/office.ts'
import { roundsQuery } from '../../api/queries.ts'
import { BoxNote } from '../../box/box-note.tsx'
import { boxQuery } from '../../box/box-queries.ts'
import { isTrial } from '../../box/is-trial.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { PageHead } from '../../layout/page-head.tsx'

/** What a page of the result shows instead of it. */
export interface Withheld {
  readonly round: RoundBrief
  readonly box: ReturnType<typeof boxQuery>
}

/**
 * While a real round takes ballots, or some lie in its box, there is no index and no rank; else
 * `undefined`. The server holds the same rule (`box-unopened`).
 */
export async function findWithheld(
  { api, queries }: Office,
  round: string,
): Promise<Withheld | undefined> {
  const { rounds } = await queries.ensureQueryData(roundsQuery(api))
  const found = rounds.find(({ id }) => id === round)
  if (!found || isTrial(found)) return undefined
  const box = boxQuery(api, round)
  if (found.state === 'open') return { round: found, box }
  if (found.state !== 'closed') return undefined
  const { lying } = await queries.fetchQuery(box)
  return lying > 0 ? { round: found, box } : undefined
}

/** Why there is no result yet, and when there will be one. */
export function WithheldResult({ withheld: { round, box } }: { withheld: Withheld }) {
  const { t } = useI18n()
  const words = t.box.withheld
  const title = round.state === 'open' ? words.title : words.unopened
  return (
    <>
      <PageHead title={t.app.result} answer={title} lead={`${words.when} ${words.why}`} />
      <BoxNote round={round.id} query={box} />
      {round.state === 'closed' && <SheetHelp round={round.id} query={box} />}
    </>
  )
}

/** A round that waits for a key sheet: what is done with it, with a bad one, and without one. */
function SheetHelp({ round, query }: { round: string; query: Withheld['box'] }) {
  const { t } = useI18n()
  const { data: box } = useQuery(query)
  const words = t.box.withheld.sheets
  if (box?.keys.box !== 'sheets' || box.named === 0) return undefined
  return (
    <section aria-labelledby="what-to-do">
      <h2 id="what-to-do">{words.title}</h2>
      <ul>
        <li>
          {words.bring} <Link to={`/rounds/${round}/box/open`}>{t.box.open}</Link>
        </li>
        <li>{words.wrong}</li>
        <li>{words.half}</li>
        <li>
          {words.lost} <Link to={`/rounds/${round}/course`}>{t.box.lost.way}</Link>
        </li>
      </ul>
    </section>
  )
}
