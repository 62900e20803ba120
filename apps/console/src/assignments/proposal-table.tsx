import { Button } from '@mantine/core'
import { shortName } from '@phieu/survey'
import { Message } from '../components/message.tsx'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import tableCss from '../components/table/table.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import type { AssignmentList, Proposal } from '../fieldwork/fieldwork-queries.ts'
import { writeAssignments, writePlaces } from './assignment-places.ts'

/** What would be given to whom, and the button that gives it. */
export function ProposalTable(props: {
  proposal: Proposal
  list: AssignmentList
  working: boolean
}) {
  const { t, format, language } = useI18n()
  const words = t.fieldwork.assignments
  const { proposal, list } = props
  if (proposal.assignments.length === 0) return <Message tone="care">{words.nothing}</Message>

  const nameOf = (id: string) => list.interviewers.find((each) => each.id === id)?.name ?? id
  const groupOf = (id: string) =>
    shortName(list.groups.find((each) => each.id === id)?.name[language] ?? id)
  return (
    <section>
      <h2>{words.proposal(proposal.ballots, proposal.assignments.length)}</h2>
      <ScrollRegion label={t.table.scroll(words.table)} className={tableCss.tall ?? ''}>
        <table className={tableCss.table}>
          <caption className="unseen">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.interviewer}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.group}</th>
              <th scope="col" className={tableCss.figure}>
                {words.added}
              </th>
              <th scope="col" className={tableCss.figure}>
                {words.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {proposal.assignments.map((each) => (
              <tr key={writePlaces([each])}>
                <th scope="row">{nameOf(each.interviewer)}</th>
                <td>{each.unitName}</td>
                <td>{groupOf(each.group)}</td>
                <td className={tableCss.figure}>{format.count(each.added)}</td>
                <td className={tableCss.figure}>{format.count(each.wanted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <input type="hidden" name="assignments" value={writeAssignments(proposal.assignments)} />
      <Button type="submit" name="intent" value="give">
        {props.working ? words.doing : words.do}
      </Button>
    </section>
  )
}
