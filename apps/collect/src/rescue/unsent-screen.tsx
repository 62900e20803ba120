import {
  Link,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { deviceContext } from '../device-context.ts'
import { listUnsent, retryRefused } from '../device/outbox/ballot-status.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { rescueWords } from '../i18n/rescue-words.ts'
import { Heading } from '../ui/heading.tsx'
import { useWatched } from '../use-watched.ts'
import { RescueWays } from './rescue-ways.tsx'
import { TakeRescue } from './take-rescue.tsx'

/** `/unsent`: what is sealed on this phone and not at the office: send it, carry it away, take in others'. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const list = () => listUnsent(device.db)
  return { unsent: await list(), list, device }
}

/** Sends everything, also what was refused. */
export async function action({ context }: ActionFunctionArgs) {
  const { db, sync } = context.get(deviceContext)
  const unsent = await listUnsent(db)
  await retryRefused(
    db,
    unsent.map(({ id }) => id),
  )
  return sync.sendNow()
}

export function Component() {
  const { unsent: first, list, device } = useLoaderData<typeof loader>()
  const unsent = useWatched(list, first)
  const { t } = useI18n(rescueWords)
  const fetcher = useFetcher<typeof action>()
  const refused = unsent.filter(({ state }) => state === 'refused').length
  const waiting = unsent.length - refused
  const isIdle = fetcher.state === 'idle'

  return (
    <>
      <div className="sheet">
        <Heading title={t.title}>{t.title}</Heading>
        {unsent.length === 0 && <p>{t.none}</p>}
        {waiting > 0 && <p>{t.waiting(waiting)}</p>}
        {refused > 0 && <p>{t.refused(refused)}</p>}
      </div>
      {unsent.length > 0 && (
        <>
          <fetcher.Form method="post" className="foot">
            <button className="button button-first">{t.send}</button>
            <output>
              {isIdle && fetcher.data && (fetcher.data === 'captive' ? t.captive : t.notSent)}
            </output>
          </fetcher.Form>
          <section className="part">
            <h2>{t.ways.title}</h2>
            <p>{t.ways.lead}</p>
            <RescueWays envelopes={unsent} device={device} />
          </section>
        </>
      )}
      <TakeRescue device={device} />
      <Link className="button" to="/">
        {t.home}
      </Link>
    </>
  )
}
