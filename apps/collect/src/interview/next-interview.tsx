import { Form, Link } from 'react-router'
import type { Briefing, LocalDate } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import type { PhoneAssignments } from '../device/fieldwork/assignments.ts'
import { AssignmentChoice, AssignmentStanding } from './assignment-standing.tsx'
import type { Chosen } from './chosen.ts'
import { byUrgency } from './what-next.ts'

/** Whom the next ballot is about: chosen once, then one tap a ballot; and what is assigned. */
export function NextInterview(props: {
  chosen: Chosen | undefined
  assignments: PhoneAssignments['assignments']
  briefing: Briefing
  today: LocalDate
}) {
  const { chosen, assignments, briefing, today } = props
  const { language, t } = useI18n(interviewWords)
  const { day, contact, paper, assignments: said } = t
  const assignment = assignments.find(
    ({ unit, group }) => unit === chosen?.unit.id && group === chosen.questionnaire?.group,
  )
  // Only where there is nothing left to do at the place that is chosen.
  const [goTo] = assignment?.remaining
    ? []
    : assignments.filter(({ remaining }) => remaining > 0).sort(byUrgency)

  return (
    <section className="card" aria-labelledby="next-interview">
      <h2 id="next-interview">{day.next}</h2>
      {chosen ? (
        <>
          <p className="next-unit">
            <strong lang="vi">{chosen.unit.name}</strong>
            {chosen.questionnaire && <span>{chosen.questionnaire.groupName[language]}</span>}
          </p>
          {assignment && (
            <p className="next-standing">
              <AssignmentStanding assignment={assignment} today={today} />
            </p>
          )}
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
      {goTo && (
        <Form method="post" action="/interview/assignments">
          <AssignmentChoice assignment={goTo} briefing={briefing} today={today}>
            <span className="quiet">{said.goTo}</span>
          </AssignmentChoice>
        </Form>
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
