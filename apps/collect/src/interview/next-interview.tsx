import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import type { PhoneLeases } from '../device/leases.ts'
import type { Assignment } from './assignment.ts'

/** Whom the next ballot is about: chosen once, then one tap a ballot; and what is assigned. */
export function NextInterview(props: {
  assignment: Assignment | undefined
  leases: PhoneLeases['leases']
}) {
  const { assignment, leases } = props
  const { language, t } = useI18n(interviewWords)
  const { day, contact, assignments, paper } = t
  const lease = leases.find(
    ({ unit, group }) => unit === assignment?.unit.id && group === assignment.questionnaire?.group,
  )

  return (
    <section className="card" aria-labelledby="next-interview">
      <h2 id="next-interview">{day.next}</h2>
      {assignment ? (
        <>
          <p className="next-unit">
            <strong lang="vi">{assignment.unit.name}</strong>
            {assignment.questionnaire && (
              <span>{assignment.questionnaire.groupName[language]}</span>
            )}
          </p>
          {lease && <p className="quiet">{assignments.done(lease.done, lease.wanted)}</p>}
          <Link className="button button-first" to="/interview/start">
            {day.start}
          </Link>
          <Link className="button" to="/interview/contact">
            {contact.link}
          </Link>
          <div className="pair">
            <Link className="button" to="/interview/unit">
              {day.changeUnit}
            </Link>
            <Link className="button" to="/interview/group">
              {day.changeGroup}
            </Link>
          </div>
        </>
      ) : (
        <>
          <p>{day.nobody}</p>
          <Link className="button button-first" to="/interview/unit">
            {day.choose}
          </Link>
        </>
      )}
      <Link className="further" to="/interview/paper">
        {paper.link}
      </Link>
      {leases.length > 0 && (
        <Link className="further" to="/interview/assignments">
          {assignments.link(
            leases.reduce((sum, { done, wanted }) => sum + Math.min(done, wanted), 0),
            leases.reduce((sum, { wanted }) => sum + wanted, 0),
          )}
        </Link>
      )}
    </section>
  )
}
