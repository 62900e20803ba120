/** `/rounds/:round/fieldwork/assignments/new`: what is still missing, shared among interviewers; looked at, then given. */
import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import formCss from '../components/form.module.css'
import { FormSection } from '../components/form-section.tsx'
import { Message } from '../components/message.tsx'
import { DayField } from '../components/form/day-field.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { ChoiceBoxes } from '../fieldwork/choice-boxes.tsx'
import { assignmentsQuery } from '../fieldwork/fieldwork-queries.ts'
import type { ProposalNews } from './give-assignments.ts'
import { ProposalTable } from './proposal-table.tsx'

export { action } from './give-assignments.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = assignmentsQuery(api, round)
  await queries.ensureQueryData(query)
  return { query, round }
}

export function NewAssignmentsScreen() {
  const { t, language } = useI18n()
  const words = t.fieldwork.assignments
  const { query, round } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const news = useActionData<ProposalNews>()
  const working = useNavigation().state === 'submitting'
  if (!data) return <output>{t.app.opening}</output>

  return (
    <>
      <PageHead
        title={words.newTitle}
        lead={data.interviewers.length === 0 ? words.noPeople : words.newLead}
        back={<Link to={`/rounds/${round}/fieldwork/assignments`}>← {words.title}</Link>}
      />
      <Form method="post" className={formCss.form}>
        <FormSection title={words.where}>
          <ChoiceBoxes
            name="block"
            label={words.blocks}
            choices={data.blocks.map(({ id, name }) => ({
              value: id,
              label: `${id} – ${name[language]}`,
            }))}
          />
          <Textarea
            label={words.units}
            description={words.unitsHint}
            name="units"
            autosize={false}
            rows={3}
            autoComplete="off"
          />
          <ChoiceBoxes
            name="group"
            label={words.groups}
            choices={data.groups.map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
        </FormSection>
        <FormSection title={words.whom}>
          <ChoiceBoxes
            name="interviewer"
            label={t.fieldwork.interviewers.title}
            choices={data.interviewers.map(({ id, name, code }) => ({
              value: id,
              label: `${name} (${code})`,
            }))}
          />
        </FormSection>
        <FormSection title={words.how}>
          <label>
            <input type="radio" name="sharing" value="whole" defaultChecked /> {words.whole}
          </label>
          <label>
            <input type="radio" name="sharing" value="shared" /> {words.shared}
          </label>
          <DayField label={words.dueOn} name="dueOn" />
        </FormSection>
        <Button
          type="submit"
          name="intent"
          value="propose"
          variant={news?.proposal ? 'default' : 'filled'}
        >
          {working ? words.proposing : words.propose}
        </Button>
        {news?.incomplete && <Message tone="bad">{words.choose}</Message>}
        {news?.unknownUnits && (
          <Message tone="bad">{words.unknownUnits(news.unknownUnits.join(', '))}</Message>
        )}
        {news?.failure && <FailureNote failure={news.failure} />}
        {news?.proposal && <ProposalTable proposal={news.proposal} list={data} working={working} />}
      </Form>
    </>
  )
}

export { NewAssignmentsScreen as Component }
