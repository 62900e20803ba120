import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { deviceContext } from '../device-context.ts'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { beginInterview, readyToStart } from './begin-interview.ts'

/** `/interview/start`: the sentence to read out, with which the respondent agrees or not. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { unit, questionnaire, briefing } = await readyToStart(device)
  const { organiser } = briefing.round
  return { draft: device.newId(), unit, groupName: questionnaire.groupName, organiser }
}

/** Consent is an act: only this begins a ballot. */
export async function action({ request, context }: ActionFunctionArgs) {
  return beginInterview(context.get(deviceContext), await request.formData(), 'interview')
}

export function Component() {
  const { draft, unit, groupName, organiser } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.failed ?? false
  const { language, t } = useI18n(interviewWords)
  const { start: said, contact } = t

  return (
    <>
      <div className="sheet">
        <Heading title={said.title}>{said.title}</Heading>
        <p>
          <strong lang="vi">{unit.name}</strong> · {groupName[language]}
        </p>
        <p className="quiet">{said.readOut}</p>
        <blockquote className="read-out">{said.consent(organiser[language], unit.name)}</blockquote>
        <p className="quiet">{said.mode}</p>
      </div>
      <Form method="post" className="foot">
        <input type="hidden" name="draft" value={draft} />
        <input type="hidden" name="language" value={language} />
        {failed && <Alert>{said.failed}</Alert>}
        <button className="button button-first">{said.agrees}</button>
        <Link className="button" to="/interview/contact">
          {contact.link}
        </Link>
        <Link className="button" to="/interview">
          {said.declines}
        </Link>
      </Form>
    </>
  )
}
