/** `/refused/:id`: what exactly did the device send? */
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { refusedBallotQuery } from '../api/queries.ts'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './refused.module.css'
import { mayBeTaken, takeIn } from './may-be-taken.ts'
import { refusalSentence } from './refusal-sentence.ts'

/** A refused ballot never changes, so it is read once. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  return queries.ensureQueryData(refusedBallotQuery(api, params['id'] ?? ''))
}

export function RefusedBallotScreen() {
  const { t, format } = useI18n()
  const refused = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${t.refused.one} – ${t.app.name}`}</title>
      <p className="screen-only back">
        <Link to="/refused">← {t.refused.back}</Link>
      </p>
      <h1>{refusalSentence(refused.why, t)}</h1>
      {refused.why.startsWith('unknown-') && <p>{t.refused.afterRestore}</p>}
      {mayBeTaken(refused) && (
        <p className="screen-only">
          <Link to={takeIn(refused.round, [refused])}>{t.refused.take(1)}</Link>
        </p>
      )}
      <dl className={css.facts}>
        <dt>{t.refused.date}</dt>
        <dd>{refused.refusedOn ? format.day(refused.refusedOn) : t.refused.noDay}</dd>
        <dt>{t.refused.ballot}</dt>
        <dd className={refused.ballot ? css.id : 'soft'}>
          {refused.ballot ?? t.refused.noBallotId}
        </dd>
        <dt>SHA-256</dt>
        <dd className={css.id}>{refused.id}</dd>
      </dl>
      <h2>{t.refused.raw}</h2>
      <ScrollRegion label={t.refused.raw}>
        <pre className={css.raw}>{readableJson(refused.raw)}</pre>
      </ScrollRegion>
    </>
  )
}

export { RefusedBallotScreen as Component }

/** JSON with a line for each part; what is no JSON stays as it is. */
function readableJson(raw: string): string {
  try {
    const value: unknown = JSON.parse(raw)
    return JSON.stringify(value, undefined, 2)
  } catch {
    return raw
  }
}
