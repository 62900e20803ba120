/** `/rounds/:round/review?flag=any&decided=no`: which ballots want a look, and why? */
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  Link,
  redirect,
  useLoaderData,
  useSearchParams,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { BoxNote } from '../box/box-note.tsx'
import { boxQuery } from '../box/box-queries.ts'
import { DataTable, type Selection } from '../components/table/data-table.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { reviewColumns } from './review-columns.tsx'
import { reviewFilters } from './review-filters.ts'
import { ReviewParts } from './review-parts.tsx'
import { readFilter, reviewQuery, type ReviewRow } from './review-queries.ts'
import css from './review.module.css'

/** Whoever comes without filters sees what is still to be done. */
const waiting = '?flag=any&decided=no'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { searchParams, search } = new URL(request.url)
  const round = params['round'] ?? ''
  if (search === '') throw redirect(`/rounds/${round}/review${waiting}`)
  const query = reviewQuery(api, round, searchParams)
  await queries.ensureQueryData(query)
  return { query, box: boxQuery(api, round) }
}

export function ReviewScreen() {
  const i18n = useI18n()
  const { t } = i18n
  const words = t.review.queue
  const { query, box } = useLoaderData<typeof loader>()
  const { data } = useQuery({ ...query, placeholderData: keepPreviousData })
  const [address] = useSearchParams()
  const isAdmin = useIsAdmin()
  if (!data) return <output>{t.app.opening}</output>

  const { round, total, more, changeable } = data
  const path = `/rounds/${round.id}/review`
  const isWaiting = address.get('flag') === 'any' && address.get('decided') === 'no'
  const plain = Object.keys(readFilter(address)).length === 2 && isWaiting
  const some = more
    ? words.more(total)
    : plain && changeable
      ? words.some(total)
      : words.found(total)
  return (
    <>
      <PageHead
        title={t.review.title}
        answer={total === 0 && plain ? words.none : some}
        lead={words.lead}
      />
      <ReviewParts round={round.id} current="queue" />
      <BoxNote round={round.id} query={box}>
        {t.box.note.review}
      </BoxNote>
      {!changeable && <p className="note">{words.frozen}</p>}
      {more && <p className="note">{words.moreWhy(total)}</p>}
      <p className={`${css.ways} screen-only`}>
        <Link to={`${path}${waiting}`}>{words.waiting}</Link>
        <Link to={`${path}?sort=-flags`}>{words.everything}</Link>
        {isAdmin && <Link to="/refused">{words.refused}</Link>}
      </p>
      <DataTable<ReviewRow>
        caption={words.table}
        columns={reviewColumns(i18n, path, `?${address}`)}
        rows={data.ballots}
        rowId={({ id }) => id}
        filters={reviewFilters(data, i18n)}
        server={{ total, size: data.size }}
        tone={({ review }) => (review === 'counted' ? undefined : 'quiet')}
        empty={{ title: words.empty, lead: words.emptyWhy }}
        tools={
          changeable &&
          total > 0 &&
          !more && (
            <Button component={Link} to={decideAll(path, address, total)} variant="default">
              {words.all}
            </Button>
          )
        }
        {...(changeable && { selection: decideTogether(path) })}
      />
    </>
  )
}

export { ReviewScreen as Component }

/** Ballots that are chosen go to the page of the decision. */
function decideTogether(path: string): Selection<ReviewRow> {
  return {
    label: ({ unit, id }) => `${unit.name} ${id.slice(0, 8)}`,
    actions: (chosen) => <DecideLink path={path} chosen={chosen} />,
  }
}

function DecideLink({ path, chosen }: { path: string; chosen: readonly ReviewRow[] }) {
  const { t } = useI18n()
  const ids = chosen.map(({ id }) => id).join(',')
  return (
    <Button component={Link} to={`${path}/decide?ballots=${ids}`}>
      {t.review.decision.about(chosen.length)}
    </Button>
  )
}

/** The decision about all that is found, with how many that are now. */
function decideAll(path: string, address: URLSearchParams, total: number): string {
  const wanted = new URLSearchParams({ ...readFilter(address), expected: `${total}` })
  return `${path}/decide?${wanted}`
}
