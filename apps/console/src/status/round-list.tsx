import type { RoundEntry } from '@phieu/office'
import type { RoundState } from '@phieu/survey'
import { Link } from 'react-router'

import { useI18n } from '../i18n/i18n.tsx'
import { roundWays, type PageName } from '../layout/navigation.ts'
import { useRole } from '../layout/office-data.ts'
import { newestFirst } from '../rounds/newest-first.ts'
import css from './today.module.css'

/** What is looked for in a round where it stands, beside its first page. */
const looked: Record<RoundState, readonly PageName[]> = {
  draft: ['setup', 'course'],
  open: ['fieldwork', 'review', 'course'],
  closed: ['box', 'result', 'course'],
  approved: ['result', 'replies', 'course'],
  published: ['result', 'awards', 'exports'],
}

/** The rounds, each with where it stands, its days, and the pages that are wanted there. */
export function RoundList({ rounds }: { rounds: readonly RoundEntry[] }) {
  const { t, language, format } = useI18n()
  const role = useRole()
  const { days, synthetic, practice } = t.round.list
  return (
    <ul className={css.rounds}>
      {newestFirst(rounds).map((round) => {
        const { id, state, fieldworkPeriod } = round
        const title = round.title[language]
        const facts = [
          t.round.state[state],
          fieldworkPeriod && days(format.day(fieldworkPeriod.from), format.day(fieldworkPeriod.to)),
          round.synthetic ? synthetic : round.practice && practice,
        ]
        const ways = roundWays(id, role, '')
          .flatMap((group) => group.ways)
          .filter(({ name }) => looked[state].includes(name))
        return (
          <li key={id} className={css.round}>
            <span>
              <Link to={`/rounds/${id}`}>{title}</Link>
              <span className="note">{facts.filter(Boolean).join(' · ')}</span>
            </span>
            <span className={css.ways}>
              {ways.map(({ name, to }) => (
                <Link key={name} to={to} aria-label={`${t.pages.names[name]}: ${title}`}>
                  {t.pages.names[name]}
                </Link>
              ))}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
