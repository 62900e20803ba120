import {
  Form,
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { saveSelection } from '../device/fieldwork/interview-selection.ts'
import { deviceContext } from '../device-context.ts'
import { Heading } from '../ui/heading.tsx'
import { findChosen, questionnairesFor } from './chosen.ts'
import { openEnrolledPhone } from './enrolled-phone.ts'

/** `/interview/group`: which group the respondent belongs to, of those asked about the unit. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { briefing } = await openEnrolledPhone(device)
  const chosen = await findChosen(device, briefing)
  if (!chosen) throw redirect('/interview/unit')
  return { ...chosen, offered: questionnairesFor(briefing, chosen.unit) }
}

const Posted = z.object({ group: z.string() })

export async function action({ request, context }: ActionFunctionArgs) {
  const posted = Posted.parse(Object.fromEntries(await request.formData()))
  await saveSelection(context.get(deviceContext).db, posted)
  return redirect('/interview')
}

export function Component() {
  const { unit, questionnaire, offered } = useLoaderData<typeof loader>()
  const { language, t } = useI18n(interviewWords)
  const { group: said, unit: unitSaid, back } = t

  return (
    <>
      <Heading title={said.title}>{said.title}</Heading>
      <p lang="vi" className="unit">
        {unit.name}
      </p>
      <p className="quiet">{said.lead}</p>
      <Form method="post" className="choices">
        {offered.map(({ group, groupName, items }) => (
          <button
            key={group}
            className="choice"
            name="group"
            value={group}
            aria-current={group === questionnaire?.group}
          >
            <span>{groupName[language]}</span>
            <span className="quiet">
              {said.items(items.length)}
              {group === questionnaire?.group && ` · ${unitSaid.chosen}`}
            </span>
          </button>
        ))}
      </Form>
      <Link className="button" to="/interview">
        {back}
      </Link>
    </>
  )
}
