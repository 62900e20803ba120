import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { deviceContext } from '../device-context.ts'
import { countBallots } from '../device/outbox/ballot-status.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { kioskWords } from '../i18n/kiosk-words.ts'
import { RescueWays } from '../rescue/rescue-ways.tsx'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { forgetPerson } from './forget-person.ts'
import { leaveKiosk, readKiosk } from './kept-kiosk.ts'

/** `/kiosk/leave`: for whoever looks after the tablet: what it owes, and the way out by PIN. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { db } = device
  // The browser's way back comes here past the first page, and from here the rest of the app is open.
  await forgetPerson(device)
  const [{ waiting, refused }, kiosk] = await Promise.all([countBallots(db), readKiosk(db)])
  const { leftBehind = [] } = device.recall
  return {
    waiting: waiting + leftBehind.length,
    refused,
    needsPin: kiosk?.revoked !== true,
    leftBehind,
    device,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, now } = context.get(deviceContext)
  const pin = (await request.formData()).get('pin')
  const left = await leaveKiosk(db, typeof pin === 'string' ? pin : '', now())
  if (left === 'left' || left === 'wrong') return { left }
  return {
    left: 'shut' as const,
    minutes: Math.ceil((left.shutUntil.getTime() - now().getTime()) / 60_000),
  }
}

export function Component() {
  const { waiting, refused, needsPin, leftBehind, device } = useLoaderData<typeof loader>()
  const came = useActionData<typeof action>()
  const said = useI18n(kioskWords).t

  if (came?.left === 'left') {
    return (
      <div className="sheet">
        <Heading title={said.isLeft}>{said.isLeft}</Heading>
        {leftBehind.length > 0 && (
          <>
            <Alert>{said.leftBehind(leftBehind.length)}</Alert>
            <RescueWays envelopes={leftBehind} device={device} />
          </>
        )}
        {/* A page anew: nothing of the kiosk stays in it. */}
        <a className="button button-first" href="/phone">
          {said.toPhone}
        </a>
      </div>
    )
  }
  return (
    <Form method="post" className="interview-form">
      <div className="sheet">
        <Heading title={said.staff}>{said.staff}</Heading>
        <p>{said.owes(waiting, refused)}</p>
        {needsPin && (
          <label className="field">
            <span>{said.pin}</span>
            <input
              name="pin"
              className="input"
              type="password"
              inputMode="numeric"
              autoComplete="off"
            />
          </label>
        )}
        {came && <Alert>{came.left === 'shut' ? said.shut(came.minutes) : said.wrongPin}</Alert>}
      </div>
      <div className="foot">
        <button className="button">{said.leave}</button>
        <Link className="button button-first" to="/kiosk">
          {said.stay}
        </Link>
      </div>
    </Form>
  )
}
