/** `/refused?page=2`: which ballots could the server not take, and why? */
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { REFUSED_PAGE, refusedQuery } from '../api/queries.ts'
import { LiveNote } from '../frame/live-note.tsx'
import { pageOf, Pages } from '../frame/pages.tsx'
import { ScrollRegion } from '../frame/scroll-region.tsx'
import { useSpeech } from '../language/language.tsx'
import css from './refused.module.css'
import { refusalSentence } from './refusal-sentence.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const page = pageOf(request.url)
  const query = refusedQuery(api, page)
  await queries.ensureQueryData(query)
  return { query, page }
}

export function RefusedScreen() {
  const { t, format } = useSpeech()
  const { query, page } = useLoaderData<typeof loader>()
  const { data, error, dataUpdatedAt } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  return (
    <>
      <title>{`${t.app.refused} – ${t.app.name}`}</title>
      <h1>{data.total === 0 ? t.refused.none : t.refused.headline(data.total)}</h1>
      <p className={css.lead}>{data.total === 0 ? t.refused.noneWhy : t.refused.lead}</p>
      <div className={css.live}>
        <LiveNote error={error} dataUpdatedAt={dataUpdatedAt} />
      </div>
      {data.refused.length > 0 && (
        <ScrollRegion label={t.refused.table}>
          <table className={css.table}>
            <caption className="unseen">{t.refused.table}</caption>
            <thead>
              <tr>
                <th scope="col">{t.refused.date}</th>
                <th scope="col">{t.refused.reason}</th>
                <th scope="col">{t.refused.ballot}</th>
                <th scope="col">{t.refused.raw}</th>
              </tr>
            </thead>
            <tbody>
              {data.refused.map((entry) => (
                <tr key={entry.id}>
                  <td className="number">{format.day(entry.refusedOn)}</td>
                  <th scope="row">{refusalSentence(entry.why, t)}</th>
                  <td className={entry.ballot ? css.id : 'soft'}>
                    {entry.ballot ?? t.refused.noBallotId}
                  </td>
                  <td>
                    <Link to={`/refused/${entry.id}`}>
                      {t.refused.view}
                      <span className="unseen"> {entry.ballot}</span>
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <Pages page={page} pages={Math.ceil(data.total / REFUSED_PAGE)} />
    </>
  )
}

export { RefusedScreen as Component }
