import type { LocalDate } from '@phieu/survey'
import type { PhoneAssignment } from '../device/fieldwork/assignments.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { paceOf } from './what-next.ts'

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
