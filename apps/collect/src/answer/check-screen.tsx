import { useEffect, useState } from 'react'
import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { deviceContext } from '../device-context.ts'
import { leadsOn } from '../device/insider.ts'
import type { showUnsavedBallot } from '../rescue/rescue-ways.tsx'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { AnswerRow } from './answer-row.tsx'
import { openDraft } from './open-draft.ts'
import { finish } from '../device/finish.ts'
import { lastStep, stepsOf } from './steps.ts'
import { Subject } from './subject.tsx'

/** `/answer/:draft/check`: everything once more before Finish, each answer one tap from a change. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const found = await openDraft(device, params.draft)
  const { unsaved } = device.recall
  return { ...found, device, unsaved: unsaved?.id === found.draft.id ? unsaved : undefined }
}

/** Seals the ballot and sends it soon. Two taps seal it once. */
export async function action({ params, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const { db, sync } = device
  const { id } = (await openDraft(device, params.draft)).draft
  const outcome = await finish(device, id)
  if (outcome !== 'sealed') return outcome

  // Asked before it is sent: what is at the office no longer knows its invitation.
  const further = await leadsOn(db, id)
  sync.nudge()
  return redirect(further ? `/i/${further}/units` : `/answer/${id}/done`)
}

export function Component() {
  const found = useLoaderData<typeof loader>()
  const { unsaved, device } = found
  const outcome = useActionData<typeof action>()
  const showUnsaved = useShowUnsaved(unsaved !== undefined || found.held === true)
  const { language, t } = useI18n()
  const { check, answer } = t
  const { draft, questionnaire } = found
  const steps = stepsOf(found)
  const missing = steps.filter(({ isDone, isWanted }) => isWanted && !isDone)
  const [firstMissing] = missing

  // It is sealed: nothing can be changed any more.
  if (unsaved && showUnsaved) return showUnsaved(unsaved, device)
  return (
    <>
      <Subject
        {...found}
        group={draft.mode === 'online' ? undefined : questionnaire.groupName[language]}
      />
      <Heading title={check.title}>{check.title}</Heading>
      <p>{firstMissing ? check.missing(missing.length) : check.complete}</p>
      {/* Before the list: however long that is, what ends it is on the screen. */}
      <Form method="post" className="sheet">
        <p className="final">{check.final}</p>
        {outcome === 'failed' && <Alert>{check.sealFailed}</Alert>}
        {outcome === 'incomplete' && firstMissing && (
          <Alert>
            <p>{check.missingNow(missing.length)}</p>
            <Link className="button" to={`${firstMissing.address}?correct`}>
              {check.goToMissing(steps.indexOf(firstMissing) + 1)}
            </Link>
          </Alert>
        )}
        <button className="button button-first">
          {draft.mode === 'online' ? check.finish : check.finishInterview}
        </button>
      </Form>
      <ol className="answers">
        {steps.map((step, index) => (
          <AnswerRow key={step.address} draft={draft} step={step} at={index + 1} />
        ))}
      </ol>
      <Link className="button" to={lastStep(found)}>
        {answer.back}
      </Link>
    </>
  )
}

/** What takes a ballot out of a page that can't save it; fetched before it is needed. */
function useShowUnsaved(wanted: boolean): typeof showUnsavedBallot | undefined {
  const [show, setShow] = useState<typeof showUnsavedBallot>()
  useEffect(() => {
    // Without a network there is none: Finish goes on trying.
    if (!wanted) return
    import('../rescue/rescue-ways.tsx').then(
      (part) => setShow(() => part.showUnsavedBallot),
      () => {},
    )
  }, [wanted])
  return show
}
