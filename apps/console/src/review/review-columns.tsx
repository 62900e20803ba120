import { Link } from 'react-router'
import { shortName } from '@phieu/survey'
import type { Column } from '../components/table/data-table.tsx'
import type { I18n } from '../i18n/i18n.tsx'
import { FlagChips } from './flag-chips.tsx'
import type { ReviewRow } from './review-queries.ts'
import css from './review.module.css'

/**
 * @param path - of the review
 * @param search - filters and order of the list, which stands beside a ballot that is opened from it
 */
export function reviewColumns(
  { t, language, format }: I18n,
  path: string,
  search: string,
): readonly Column<ReviewRow>[] {
  const words = t.review.queue
  return [
    {
      id: 'unit',
      head: words.unit,
      sortedByServer: true,
      cell: ({ id, unit }) => (
        <Link to={`${path}/ballots/${id}${search}`}>
          {unit.name}
          <span className={`note ${css.line}`}>{id.slice(0, 8)}</span>
        </Link>
      ),
    },
    { id: 'group', head: words.group, cell: ({ group }) => shortName(group[language]) },
    {
      id: 'flags',
      head: words.flags,
      term: 'flag',
      sortedByServer: true,
      firstWay: 'descending',
      cell: ({ flags }) => <FlagChips flags={flags} />,
    },
    {
      id: 'state',
      head: words.state,
      cell: ({ review, decided }) => (
        <>
          <span className={css.state} data-state={review}>
            {t.review.state[review]}
          </span>
          {!decided && <span className={`note ${css.line}`}>{words.undecided}</span>}
        </>
      ),
    },
    {
      id: 'channel',
      head: words.channel,
      cell: ({ channel, interviewer }) => (
        <>
          {t.channels[channel]}
          {interviewer && (
            <Link className={`note ${css.line}`} to={`${path}/interviewers/${interviewer.id}`}>
              {interviewer.name}
            </Link>
          )}
        </>
      ),
    },
    {
      id: 'seconds',
      head: words.seconds,
      sortedByServer: true,
      firstWay: 'ascending',
      align: 'figure',
      cell: ({ seconds }) => (seconds === null ? '–' : words.secondsAtMost(seconds)),
    },
    {
      id: 'level',
      head: words.level,
      sortedByServer: true,
      align: 'figure',
      cell: ({ level }) => format.decimal(level, 0),
    },
    {
      id: 'sealedOn',
      head: words.day,
      sortedByServer: true,
      firstWay: 'descending',
      align: 'figure',
      cell: ({ sealedOn }) => format.day(sealedOn),
    },
  ]
}
