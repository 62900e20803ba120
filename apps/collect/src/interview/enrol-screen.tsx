import { useState } from 'react'
import {
  Link,
  redirect,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { makeDeviceKey, toBase64Url } from '@phieu/survey/envelope'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { findBriefing } from '../device/fieldwork/briefing.ts'
import { enrol } from '../device/fieldwork/enrol.ts'
import { deviceContext } from '../device-context.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { codeOf, useCodeOfAddress } from '../ui/code-of-address.ts'
import { Heading } from '../ui/heading.tsx'
import './interview.css'

/** `/enrol#CODE`: makes this phone an interviewer's. The code stays out of every server's log. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, install } = context.get(deviceContext)
  const kept = await findBriefing(db)
  return { already: kept?.briefing.interviewer.name, install }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, push, now, newId, random } = context.get(deviceContext)
  const posted = (await request.formData()).get('code')
  const code = typeof posted === 'string' ? codeOf(posted) : ''
  if (code === '') return { failed: 'empty' as const }

  const made = { device: newId(), token: toBase64Url(random(32)), key: await makeDeviceKey() }
  const enrolled = await enrol(db, push, code, made, now()).catch(() => 'storage' as const)
  if (enrolled !== 'enrolled') return { failed: enrolled }
  return redirect('/interview/ready')
}

export function Component() {
  const { already, install } = useLoaderData<typeof loader>()
  const [here, setHere] = useState(false)
  const { enrol: said } = useI18n(interviewWords).t
  const fetcher = useFetcher<typeof action>()
  const field = useCodeOfAddress()
  const busy = fetcher.state !== 'idle'
  // What is enrolled in the browser of an iPhone is not enrolled behind the icon on its home screen.
  const isTooEarly = install.way() === 'by-hand' && !already && !here

  return (
    <fetcher.Form
      method="post"
      className="interview-form"
      // Enter in the field spends no code either.
      onSubmit={(event) => isTooEarly && event.preventDefault()}
    >
      <div className="sheet">
        <Heading title={said.title}>{said.title}</Heading>
        <p>{said.lead}</p>
        {already && (
          <p>
            {said.already(already)} <Link to="/interview">{said.toDay}</Link>
          </p>
        )}
        <p className="quiet">{said.browser}</p>
        {isTooEarly && (
          <ol className="steps-first">
            {said.installFirst.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        <label className="field">
          <span>{said.code}</span>
          <input
            ref={field}
            name="code"
            className="input"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby="code-hint"
          />
        </label>
        <p id="code-hint" className="quiet">
          {said.codeHint}
        </p>
      </div>
      <div className="foot">
        {fetcher.data && !busy && <Alert>{said.failed[fetcher.data.failed]}</Alert>}
        {isTooEarly ? (
          <button className="button" type="button" onClick={() => setHere(true)}>
            {said.here}
          </button>
        ) : (
          <BusyButton className="button button-first" busy={busy}>
            {busy ? said.enrolling : said.enrol}
          </BusyButton>
        )}
      </div>
    </fetcher.Form>
  )
}
