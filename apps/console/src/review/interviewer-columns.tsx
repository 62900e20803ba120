import { Link } from 'react-router'
import type { Column } from '../components/table/data-table.tsx'
import type { I18n } from '../i18n/i18n.tsx'
import type { InterviewerReport } from './review-queries.ts'
import css from './review.module.css'

/** @param path - of the interviewers */
export function interviewerColumns(
  { t, format }: I18n,
  path: string,
): readonly Column<InterviewerReport>[] {
  const words = t.review.interviewers
  return [
    {
      id: 'name',
      head: words.name,
      sort: ({ interviewer }) => interviewer.name,
      cell: ({ interviewer }) => <Link to={`${path}/${interviewer.id}`}>{interviewer.name}</Link>,
    },
    {
      id: 'concerns',
      head: words.concerns,
      cell: ({ concerns }) =>
        concerns.length === 0
          ? words.noConcern
          : concerns.map((concern) => words.concern[concern]).join('; '),
    },
    {
      id: 'ballots',
      head: words.ballots,
      align: 'figure',
      sort: ({ compared }) => compared,
      cell: ({ compared }) => format.count(compared),
    },
    {
      id: 'doubtful',
      head: words.doubtful,
      term: 'doubtful',
      align: 'figure',
      sort: ({ doubtful }) => doubtful.ballots,
      cell: ({ doubtful }) => <Shared share={doubtful} format={format} words={words} />,
    },
    {
      id: 'straight',
      head: words.straight,
      term: 'straightLining',
      align: 'figure',
      sort: ({ straight }) => straight.ballots,
      cell: ({ straight }) => <Shared share={straight} format={format} words={words} />,
    },
    {
      id: 'effect',
      head: words.effect,
      term: 'interviewerEffect',
      align: 'figure',
      sort: ({ effect }) => effect && Math.abs(effect.difference),
      cell: ({ effect }) =>
        effect
          ? words.points(
              format.decimal(effect.difference, 1),
              format.decimal(effect.interval[0], 1),
              format.decimal(effect.interval[1], 1),
            )
          : words.tooFew,
    },
    {
      id: 'median',
      head: words.median,
      term: 'median',
      align: 'figure',
      sort: ({ medianSeconds }) => medianSeconds,
      cell: ({ medianSeconds }) => (medianSeconds === null ? '–' : words.seconds(medianSeconds)),
    },
    {
      id: 'checks',
      head: words.checks,
      term: 'backCheck',
      cell: ({ backChecks }) => {
        const wrong = backChecks.differs + backChecks['did-not-happen']
        const done = wrong + backChecks.confirmed
        return done === 0 ? '–' : words.checked(wrong, done)
      },
    },
  ]
}

/** Own ballots of a kind, and how many others would have. */
export function Shared(props: {
  share: InterviewerReport['doubtful']
  format: I18n['format']
  words: I18n['t']['review']['interviewers']
}) {
  const { share, format, words } = props
  return (
    <>
      {format.count(share.ballots)}
      <span className={`note ${css.line}`}>
        {share.expected === null ? words.noOthers : words.expected(share.expected)}
      </span>
    </>
  )
}
