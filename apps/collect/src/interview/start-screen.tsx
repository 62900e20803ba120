import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { BallotId, Language } from '@phieu/survey'
import { startDraft, type NewDraft } from '../device/drafts.ts'
import { deviceContext, type Device } from '../device-context.ts'
import { useLanguage } from '../language.tsx'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { findAssignment } from './assignment.ts'
import { useInterviewMessages } from './messages/messages.ts'
import { openPhone } from './phone.ts'

/** `/interview/start`: the sentence to read out, with which the respondent agrees or not. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { unit, questionnaire, briefing } = await readyToStart(device)
  const { organiser } = briefing.round
  return { draft: device.newId(), unit, groupName: questionnaire.groupName, organiser }
}

const Posted = z.object({ draft: BallotId, language: Language })

/** Consent is an act: only this begins a ballot. Doing it twice begins one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const { draft: id, language } = Posted.parse(Object.fromEntries(await request.formData()))
  const { unit, questionnaire, briefing, enrolment } = await readyToStart(device)
  const begun: NewDraft = {
    id,
    language,
    device: enrolment.device,
    round: briefing.round.id,
    unit: unit.id,
    group: questionnaire.group,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'interview',
    interviewer: briefing.interviewer.id,
  }
  return startDraft(device.db, begun, device.now()).then(
    () => redirect(`/answer/${id}`),
    () => ({ failed: true }),
  )
}

export function Component() {
  const { draft, unit, groupName, organiser } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()?.failed ?? false
  const language = useLanguage()
  const { start: said, contact } = useInterviewMessages()

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

/** @throws a redirect to where what is missing can be chosen */
async function readyToStart(device: Device) {
  const phone = await openPhone(device)
  const { briefing, enrolment } = phone
  if (briefing.round.state !== 'open' || enrolment.state === 'revoked') {
    throw redirect('/interview')
  }

  const assignment = await findAssignment(device, briefing)
  if (!assignment) throw redirect('/interview/unit')
  const { unit, questionnaire } = assignment
  if (!questionnaire) throw redirect('/interview/group')
  return { ...phone, unit, questionnaire }
}
