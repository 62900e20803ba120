import {
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { BallotId, Language, type Draft } from '@phieu/survey'
import { deviceContext, type Device } from '../device-context.ts'
import { saveOrHold } from '../device/save-or-hold.ts'
import { ItemForm } from './item-form.tsx'
import { openDraft, openToChange } from './open-draft.ts'
import { whereStopped } from './steps.ts'

/** `/answer/:draft/:n`: one item a screen, by its place in the questionnaire, from 1. Reads and writes the device, never the network. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const found = await openToChange(context.get(deviceContext), params.draft)
  const item = found.questionnaire.items[Number(params.n) - 1]
  if (!item) throw redirect(whereStopped(found))

  const asked = new URL(request.url).searchParams
  return { ...found, item, corrects: asked.has('correct'), resumed: asked.has('resumed') }
}

/** How long a chosen answer is seen filled before the next item comes, in ms. */
const SEEN = 60

/** What the form of one item posts. */
const Posted = z.object({
  item: z.string(),
  /** The code of the chosen option; none when the item is passed over. */
  answer: z.coerce.number().optional(),
  language: Language,
  /** `tap`: go on, but let the choice be seen. `key`, `next`: go on at once. `arrow`: only save. */
  intent: z.enum(['tap', 'key', 'arrow', 'next']),
  /** The address to go on to. */
  onward: z.string().regex(/^\/answer\//),
})

/** Saves the answer, and goes on only when it is on the phone. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const { item, answer, language, intent, onward } = Posted.parse(
    Object.fromEntries(await request.formData()),
  )
  if (answer !== undefined) {
    const id = BallotId.parse(params.draft)
    const seen = intent === 'tap' ? pause(SEEN) : undefined
    const saved = await save(device, id, { item, code: answer, language })
    // Held in this page: said at once, and whoever goes on nevertheless may.
    const mayGo = saved === 'saved' || (saved === 'held' && intent === 'next')
    if (!mayGo) return { failed: true }
    await seen
  }
  return intent === 'arrow' ? { failed: false } : redirect(onward)
}

export function Component() {
  const shown = useLoaderData<typeof loader>()
  return <ItemForm key={shown.item.id} {...shown} />
}

/** @throws a redirect when the ballot was sealed meanwhile, in another tab */
async function save(
  device: Device,
  id: BallotId,
  { item, code, language }: { item: string; code: number; language: Language },
) {
  const change = (draft: Draft): Draft => ({
    ...draft,
    language,
    answers: { ...draft.answers, [item]: code },
  })
  const saved = await saveOrHold(device, id, change)
  if (saved !== 'gone') return saved
  await openDraft(device, id)
  return saveOrHold(device, id, change)
}

function pause(duration: number) {
  return new Promise((resolve) => setTimeout(resolve, duration))
}
