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
import { Alert } from '../ui/alert.tsx'
import { codeOf, useCodeOfAddress } from '../ui/code-of-address.ts'
import { Heading } from '../ui/heading.tsx'
import './interview.css'

/** `/enrol#CODE`: makes this phone an interviewer's. The code stays out of every server's log. */
export async function loader({ context }: LoaderFunctionArgs) {
  const kept = await findBriefing(context.get(deviceContext).db)
  return { already: kept?.briefing.interviewer.name }
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
  const { already } = useLoaderData<typeof loader>()
  const { enrol: said } = useI18n(interviewWords).t
  const fetcher = useFetcher<typeof action>()
  const field = useCodeOfAddress()
  const busy = fetcher.state !== 'idle'

  return (
    <fetcher.Form method="post" className="interview-form">
      <div className="sheet">
        <Heading title={said.title}>{said.title}</Heading>
        <p>{said.lead}</p>
        {already && (
          <p>
            {said.already(already)} <Link to="/interview">{said.toDay}</Link>
          </p>
        )}
        <p className="quiet">{said.browser}</p>
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
        <button className="button button-first" disabled={busy}>
          {busy ? said.enrolling : said.enrol}
        </button>
      </div>
    </fetcher.Form>
  )
}
