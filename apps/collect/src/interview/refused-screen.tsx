import { useState } from 'react'
import {
  Link,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { BallotId } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { listRefused, retryRefused } from '../device/outbox/ballot-status.ts'
import { deviceContext } from '../device-context.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { Heading } from '../ui/heading.tsx'
import { useRefusal } from '../use-refusal.ts'
import { saveRescueFile } from '../rescue/rescue-file.ts'

/** `/interview/refused`: what the office did not take, and why. Nothing is lost on either side. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, now } = context.get(deviceContext)
  const { units } = (await db.briefings.get('current'))?.briefing ?? { units: [] }
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return { refused: await listRefused(db), names, now: now() }
}

/** Puts one ballot back among those that wait, and sends. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, sync } = context.get(deviceContext)
  const id = BallotId.parse((await request.formData()).get('ballot'))
  await retryRefused(db, [id])
  return sync.sendNow()
}

export function Component() {
  const { refused, names, now } = useLoaderData<typeof loader>()
  const [exported, setExported] = useState(false)
  const fetcher = useFetcher()
  const reason = useRefusal()
  const { t, format } = useI18n(interviewWords)
  const { refused: said } = t

  return (
    <>
      <Heading title={said.title}>{said.title}</Heading>
      <p>{refused.length === 0 ? said.none : said.lead}</p>
      <ul className="ballot-list">
        {refused.map((each) => {
          const { id, envelope, slip } = each
          return (
            <li key={id} className="card">
              <p>
                <strong lang="vi">{names.get(envelope.header.unit) ?? envelope.header.unit}</strong>
              </p>
              <p>{reason(each)}</p>
              <p className="quiet">
                {said.sealedOn(format.day(slip.sealingDay))} · {said.number} {id.slice(0, 8)}
              </p>
              <fetcher.Form method="post">
                <input type="hidden" name="ballot" value={id} />
                <BusyButton
                  className="button"
                  aria-label={said.againOf(id.slice(0, 8))}
                  busy={fetcher.state !== 'idle'}
                >
                  {said.again}
                </BusyButton>
              </fetcher.Form>
            </li>
          )
        })}
      </ul>
      <div className="foot">
        {refused.length > 0 && (
          <button
            className="button button-first"
            type="button"
            onClick={() => {
              saveRescueFile(refused, now)
              setExported(true)
            }}
          >
            {said.export}
          </button>
        )}
        <output>{exported && said.exported}</output>
        <Link className="button" to="/interview">
          {said.back}
        </Link>
      </div>
    </>
  )
}
