import type { ReactNode } from 'react'
import type { Briefing, LocalDate } from '@phieu/survey'
import type { PhoneAssignment } from '../device/fieldwork/assignments.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { paceOf, placeOf } from './what-next.ts'

/** A place to go to, with how far it is: a tap posts it to the day's list, which chooses it. */
export function AssignmentChoice(props: {
  assignment: PhoneAssignment
  briefing: Briefing
  today: LocalDate
  /** What stands above its name. */
  children?: ReactNode
}) {
  const { assignment, briefing, today, children } = props
  const { language } = useI18n(interviewWords)
  const unit = briefing.units.find(({ id }) => id === assignment.unit)
  const asked = briefing.questionnaires.find(({ group }) => group === assignment.group)

  return (
    <button className="choice" name="place" value={placeOf(assignment)}>
      {children}
      <span lang="vi">{unit?.name ?? assignment.unit}</span>
      <span>{asked?.groupName[language] ?? assignment.group}</span>
      <AssignmentStanding assignment={assignment} today={today} />
    </button>
  )
}

/** How far an assignment is from its end, and what brings it there in time. */
export function AssignmentStanding(props: { assignment: PhoneAssignment; today: LocalDate }) {
  const { assignment, today } = props
  const { t, format } = useI18n(interviewWords)
  const said = t.assignments
  const { done, wanted, remaining, overshoot, unsent, dueOn = today } = assignment
  const pace = paceOf(assignment, today)
  const due = format.day(dueOn)
  const more = [
    pace !== undefined && (pace === 'late' ? said.late(due) : said.pace(pace, due)),
    unsent > 0 && said.unsent(unsent),
  ].filter(Boolean)

  return (
    <>
      <span className="assignment-figures">
        <strong>{said.done(done, wanted)}</strong>
        <span> · {remaining === 0 ? said.reached : said.left(remaining)}</span>
        {overshoot > 0 && <span> · {said.overshoot(overshoot)}</span>}
      </span>
      {more.length > 0 && <span className="quiet">{more.join(' · ')}</span>}
    </>
  )
}
