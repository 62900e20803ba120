import { useEffect } from 'react'
import {
  Form,
  Link,
  redirect,
  replace,
  useLoaderData,
  useNavigate,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { ContactOutcome, localDate, Uuid } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { takeName } from '../browser/own-name.ts'
import { findContact, keepContact, takeBackContact } from '../device/fieldwork/contacts.ts'
import { deviceContext, type Device } from '../device-context.ts'
import { Heading } from '../ui/heading.tsx'
import { findChosen } from './chosen.ts'
import { openEnrolledPhone } from './enrolled-phone.ts'

/**
 * `/interview/contact`: somebody of whom there is no ballot, and why; one tap tells it.
 *
 * The next one's id stands in the address: where the browser never says that it has saved it, and the
 * page is loaded anew, it is there by then, or told once more under the same id. Of two tabs with one
 * address, the second takes an id of its own: what is told in both are two people.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { unit, questionnaire } = await placeOf(device)
  const asked = new URL(request.url).searchParams
  const [id, saved] = ['id', 'saved'].map((name) => Uuid.safeParse(asked.get(name)).data)
  if (id !== undefined) {
    if (await findContact(device.db, id)) throw replace(addressOf(device.newId(), id))
    if (!(await isOwn(device, id))) throw replace(addressOf(device.newId(), saved))
  }
  const found = saved === undefined ? undefined : await findContact(device.db, saved)
  const told = found?.state === 'kept' ? undefined : found
  return {
    id: id ?? device.newId(),
    isAddressed: id !== undefined,
    unit,
    groupName: questionnaire.groupName,
    told: told?.contact,
    sent: saved !== undefined && !told,
  }
}

/** Whether the next visit goes by this id in this page, and in no other one that is open. */
async function isOwn({ recall }: Device, id: string): Promise<boolean> {
  if (recall.visit !== id && !(await takeName(`visit ${id}`))) return false
  recall.visit = id
  return true
}

function addressOf(id: string, saved: string | undefined): string {
  return `/interview/contact?id=${id}${saved === undefined ? '' : `&saved=${saved}`}`
}

const Posted = z.union([
  z.object({ back: Uuid }),
  z.object({ id: Uuid, outcome: ContactOutcome, attempts: z.coerce.number().int() }),
])

/** Doing it twice tells it once; it is on the phone before the answer is shown. */
export async function action({ request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const posted = Posted.parse(Object.fromEntries(await request.formData()))
  if ('back' in posted) {
    await takeBackContact(device.db, posted.back)
    // No way back to where it was told: it would be said there to be sent.
    return replace('/interview/contact')
  }
  const { unit, questionnaire, briefing, enrolment } = await placeOf(device)
  const on = localDate(device.now(), briefing.round.timeZone)
  const contact = { ...posted, unit: unit.id, group: questionnaire.group, on }
  await keepContact(device.db, contact, enrolment.device)
  device.sync.nudge()
  return replace(addressOf(device.newId(), posted.id))
}

export function Component() {
  const { id, isAddressed, unit, groupName, told, sent } = useLoaderData<typeof loader>()
  const { language, t } = useI18n(interviewWords)
  const { contact: said, toDay } = t
  const navigate = useNavigate()

  // Once it stands: the loader's word would take the place of the day's list, and there were no way back to it.
  useEffect(() => {
    if (!isAddressed) void navigate(addressOf(id, undefined), { replace: true })
  }, [isAddressed, id, navigate])

  return (
    <>
      <Heading title={said.title}>{said.title}</Heading>
      <p>
        <strong lang="vi">{unit.name}</strong> · {groupName[language]}
      </p>
      <output>
        {told && (
          <span className="verdict verdict-good">{said.saved(said.outcomes[told.outcome])}</span>
        )}
        {sent && <span className="verdict verdict-good">{said.sent}</span>}
      </output>
      {told && (
        <Form method="post">
          <button className="button" name="back" value={told.id}>
            {said.takeBack}
          </button>
        </Form>
      )}
      {/* A new form for each person: the next one begins with the first attempt again. */}
      <Form method="post" key={id} className="choices">
        <p className="quiet">{said.lead}</p>
        <input type="hidden" name="id" value={id} />
        <fieldset className="attempts">
          <legend>{said.attempts}</legend>
          {[1, 2, 3].map((attempt) => (
            <label key={attempt}>
              <input type="radio" name="attempts" value={attempt} defaultChecked={attempt === 1} />{' '}
              <span>{attempt === 3 ? said.attemptsMore : attempt}</span>
            </label>
          ))}
        </fieldset>
        {ContactOutcome.options.map((outcome) => (
          <button key={outcome} className="choice" name="outcome" value={outcome}>
            <span>{said.outcomes[outcome]}</span>
            <span className="quiet">{said.meanings[outcome]}</span>
          </button>
        ))}
      </Form>
      <Link className="button" to="/interview">
        {toDay}
      </Link>
    </>
  )
}

/** @throws a redirect to where what is missing can be chosen */
async function placeOf(device: Device) {
  const phone = await openEnrolledPhone(device)
  const chosen = await findChosen(device, phone.briefing)
  if (!chosen) throw redirect('/interview/unit')
  const { unit, questionnaire } = chosen
  if (!questionnaire) throw redirect('/interview/group')
  return { ...phone, unit, questionnaire }
}
