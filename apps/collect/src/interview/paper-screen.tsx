import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useLocation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { readFormCode, type Briefing } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { findSelection, saveSelection } from '../device/fieldwork/interview-selection.ts'
import { deviceContext } from '../device-context.ts'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { findChosen } from './chosen.ts'
import { beginInterview, openOpenPhone } from './begin-interview.ts'
import '../home/home.css'

/** `/interview/paper#B.ND`: a ballot that somebody filled in on paper, found by the form's code. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { briefing } = await openOpenPhone(device)
  const { group } = await findSelection(device.db)
  const block = briefing.questionnaires.find((each) => each.group === group)?.groupName
  const chosen = await findChosen(device, briefing)
  return { draft: device.newId(), chosen, groupName: block }
}

const Code = z.object({ code: z.string().transform((typed) => typed.split('#').at(-1) ?? '') })

/** Chooses what the form's code says, or begins to type in the ballot. */
export async function action({ request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const form = await request.formData()
  if (form.get('intent') === 'begin') return beginInterview(device, form, 'paper')

  const { code } = Code.parse(Object.fromEntries(form))
  const { briefing } = await openOpenPhone(device)
  const found = findForm(briefing, code)
  if (!found) return { unknown: true as const }

  const { unit: before } = await findSelection(device.db)
  const fits = briefing.units.some(({ id, block }) => id === before && block === found.block)
  const unit = found.unit ?? (fits ? before : undefined)
  await saveSelection(device.db, { group: found.group, unit })
  return redirect('/interview/paper')
}

export function Component() {
  const { draft, chosen, groupName } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { hash } = useLocation()
  const { language, t } = useI18n(interviewWords)
  const { paper: said, back } = t
  const isUnknown = outcome !== undefined && 'unknown' in outcome
  // What was chosen before is not what a form with that code asks.
  const questionnaire = isUnknown ? undefined : chosen?.questionnaire

  return (
    <>
      <Heading title={said.title}>{said.title}</Heading>
      <p className="quiet">{said.lead}</p>
      <Form method="post" className="code-form">
        <TextField key={hash} name="code" label={said.code} defaultValue={hash.slice(1)} />
        {isUnknown && <Alert>{said.unknown}</Alert>}
        <button className={questionnaire ? 'button' : 'button button-first'}>{said.find}</button>
      </Form>
      {chosen && questionnaire && (
        <p>
          <strong lang="vi">{chosen.unit.name}</strong> · {questionnaire.groupName[language]}
        </p>
      )}
      {!chosen && groupName && <p>{said.unitMissing(groupName[language])}</p>}
      <Form method="post" className="foot">
        <input type="hidden" name="draft" value={draft} />
        <input type="hidden" name="language" value={language} />
        {outcome && 'failed' in outcome && <Alert>{said.failed}</Alert>}
        {questionnaire && (
          <button className="button button-first" name="intent" value="begin">
            {said.begin}
          </button>
        )}
        <Link className="button" to="/interview/unit?paper">
          {chosen ? said.otherUnit : said.unit}
        </Link>
        <Link className="button" to="/interview">
          {back}
        </Link>
      </Form>
    </>
  )
}

/** What a code is about, if this round asks it. */
function findForm({ questionnaires, units }: Briefing, code: string) {
  const form = readFormCode(code)
  const isAsked = questionnaires.some(
    ({ block, group }) => block === form?.block && group === form.group,
  )
  const isUnit =
    form?.unit === undefined ||
    units.some(({ id, block }) => id === form.unit && block === form.block)
  return form && isAsked && isUnit ? form : undefined
}
