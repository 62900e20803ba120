/** `/earlier`: which results of earlier years are here to compare with? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { earlierQuery } from '../api/queries.ts'
import css from '../assessed/assessed.module.css'
import { Message } from '../components/message.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import tables from '../imports/imports.module.css'
import { useI18n } from '../i18n/i18n.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = earlierQuery(api)
  await queries.ensureQueryData(query)
  return { query }
}

export function EarlierScreen() {
  const { t, format } = useI18n()
  const words = t.previousResults
  const { data } = useQuery(useLoaderData<typeof loader>().query)
  const [address] = useSearchParams()
  const isAdmin = useIsAdmin()
  if (!data) return <output>{t.app.opening}</output>

  const { earlier } = data
  return (
    <>
      <title>{`${words.title} – ${t.app.name}`}</title>
      <p className="screen-only back">
        <Link to="/rounds">← {words.back}</Link>
      </p>
      <div className={css.head}>
        <div>
          <h1>{earlier.length === 0 ? words.none : words.some(earlier.length)}</h1>
          <p className={css.lead}>{words.lead}</p>
        </div>
        {isAdmin && (
          <Button component={Link} to="/earlier/new" className="screen-only">
            {words.add}
          </Button>
        )}
      </div>
      {earlier.some(({ id }) => id === address.get('added')) && (
        <Message tone="good">{words.added}</Message>
      )}
      {earlier.length > 0 && (
        <section className={tables.history}>
          <ScrollRegion label={words.title}>
            <table className={tables.table}>
              <caption className="unseen">{words.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.year}</th>
                  <th scope="col" className={tables.right}>
                    {words.units}
                  </th>
                  <th scope="col">{words.source}</th>
                </tr>
              </thead>
              <tbody>
                {earlier.map(({ id, year, half, definition, synthetic, units, source }) => (
                  <tr key={id}>
                    <th scope="row" className="number">
                      {words.period(year, half)}
                      <span className="note"> {words.known(id, definition)}</span>
                    </th>
                    <td className={tables.right}>{format.count(units.length)}</td>
                    <td>
                      {source} {synthetic && <strong className="warn">{words.synthetic}</strong>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </section>
      )}
    </>
  )
}

export { EarlierScreen as Component }
