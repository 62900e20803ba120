import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import type { PhoneAssignments } from '../device/fieldwork/assignments.ts'
import type { Chosen } from './chosen.ts'

/** Whom the next ballot is about: chosen once, then one tap a ballot; and what is assigned. */
export function NextInterview(props: {
  chosen: Chosen | undefined
  assignments: PhoneAssignments['assignments']
}) {
  const { chosen, assignments } = props
  const { language, t } = useI18n(interviewWords)
  const { day, contact, paper, assignments: said } = t
  const assignment = assignments.find(
    ({ unit, group }) => unit === chosen?.unit.id && group === chosen.questionnaire?.group,
  )

  return (
    <section className="card" aria-labelledby="next-interview">
      <h2 id="next-interview">{day.next}</h2>
      {chosen ? (
        <>
          <p className="next-unit">
            <strong lang="vi">{chosen.unit.name}</strong>
            {chosen.questionnaire && <span>{chosen.questionnaire.groupName[language]}</span>}
          </p>
          {assignment && <p className="quiet">{said.done(assignment.done, assignment.wanted)}</p>}
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
      {assignments.length > 0 && (
        <Link className="further" to="/interview/assignments">
          {said.link(
            assignments.reduce((sum, { done, wanted }) => sum + Math.min(done, wanted), 0),
            assignments.reduce((sum, { wanted }) => sum + wanted, 0),
          )}
        </Link>
      )}
    </section>
  )
}
