import {
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { Language } from '@phieu/survey'
import { openDraft, openToChange } from '../answer/open-draft.ts'
import { nextAfter, stepsOf, whereStopped } from '../answer/steps.ts'
import { deviceContext, type Device } from '../device-context.ts'
import { withExtraAnswer } from '../device/extra-answers.ts'
import { saveOrHold } from '../device/save-or-hold.ts'
import { ExtraForm, type Stayed } from './extra-form.tsx'
import { readAnswer } from './read-answer.ts'

/** `/answer/:draft/x/:question`: one extra question a screen, as long as it is asked. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { found, steps, step } = await findStep(context.get(deviceContext), params)
  if (!step) throw redirect(whereStopped(found))

  const asked = new URL(request.url).searchParams
  return {
    ...found,
    question: step.question,
    at: steps.indexOf(step) + 1,
    of: steps.length,
    corrects: asked.has('correct'),
    resumed: asked.has('resumed'),
  }
}

const Posted = z.object({
  language: Language,
  /** `tap`, `next`: go on. `typed`: only save what can be an answer so far. */
  intent: z.enum(['tap', 'key', 'arrow', 'typed', 'next']),
  corrects: z.enum(['', 'yes']),
})

/** How long a chosen answer is seen filled before the next question comes, in ms. */
const SEEN = 60

/** Saves the answer, and goes on only when it is on the phone. What comes next may depend on it. */
export async function action({
  params,
  request,
  context,
}: ActionFunctionArgs): Promise<Stayed | Response> {
  const device = context.get(deviceContext)
  const form = await request.formData()
  const { language, intent, corrects } = Posted.parse(Object.fromEntries(form))
  const { found, step } = await findStep(device, params)
  if (!step) return redirect(whereStopped(found))

  const { question } = step
  const read = readAnswer(question, form)
  const onlySave = intent === 'typed' || intent === 'arrow'
  if (read.outcome === 'faulty') return onlySave ? {} : { fault: read.reason }

  const seen = intent === 'tap' ? pause(SEEN) : undefined
  const answer = read.outcome === 'answered' ? read.answer : undefined
  const saved = await saveOrHold(device, found.draft.id, (draft) =>
    withExtraAnswer(draft, { question: question.id, answer, language }),
  )
  if (saved === 'lost' || (saved === 'held' && intent !== 'next')) return { failed: true }
  if (onlySave) return {}

  await seen
  if (corrects) return redirect(`/answer/${found.draft.id}/check`)
  const now = await openDraft(device, params.draft)
  return redirect(nextAfter(now, step.address))
}

export function Component() {
  const shown = useLoaderData<typeof loader>()
  return <ExtraForm key={shown.question.id} {...shown} />
}

async function findStep(device: Device, params: { draft?: string; question?: string }) {
  const found = await openToChange(device, params.draft)
  const steps = stepsOf(found)
  const step = steps
    .filter((each) => each.kind === 'extra')
    .find(({ question }) => question.id === params.question)
  return { found, steps, step }
}

function pause(duration: number) {
  return new Promise((resolve) => setTimeout(resolve, duration))
}
