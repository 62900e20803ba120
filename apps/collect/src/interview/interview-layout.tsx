import { useEffect } from 'react'
import {
  Outlet,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { RoundMarks } from '../answer/round-marks.tsx'
import { refreshBriefing } from '../device/fieldwork/briefing.ts'
import { deviceContext } from '../device-context.ts'
import { openEnrolledPhone } from './enrolled-phone.ts'
import { UpdateOffer } from './update-offer.tsx'
import './interview.css'

/** What every screen of an interviewer's day stands in. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { briefing } = await openEnrolledPhone(device)
  return { round: briefing.round, version: device.version }
}

/** Fetches the briefing anew; what is on the phone stays in use until it is here. */
export async function action({ context }: ActionFunctionArgs) {
  const { db, push, now } = context.get(deviceContext)
  return refreshBriefing(db, push, now())
}

export function Component() {
  const { round, version } = useLoaderData<typeof loader>()
  useFreshBriefing()

  return (
    <>
      <RoundMarks round={round} />
      <UpdateOffer version={version} />
      <Outlet />
    </>
  )
}

/** Asks for the newest briefing when the day begins and when the network comes back. */
function useFreshBriefing() {
  const { submit } = useFetcher({ key: 'briefing' })
  useEffect(() => {
    const refresh = () => void submit(null, { method: 'post', action: '/interview' })
    refresh()
    window.addEventListener('online', refresh)
    return () => window.removeEventListener('online', refresh)
  }, [submit])
}
