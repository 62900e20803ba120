import { useEffect } from 'react'
import {
  Link,
  useFetcher,
  useLoaderData,
  useRevalidator,
  type LoaderFunctionArgs,
} from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { judgeReadiness } from '../device/offline-readiness.ts'
import { askForStorage } from '../device/storage.ts'
import { deviceContext } from '../device-context.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import type { action as fetchBriefingAction } from './interview-layout.tsx'
import { ClockItem } from './clock-item.tsx'
import { InstallHint } from './install-hint.tsx'
import { openEnrolledPhone } from './enrolled-phone.ts'
import { ReadyItem } from './ready-item.tsx'

/** `/interview/ready`: item by item, what is on the phone and ready for a day without a network. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const phone = await openEnrolledPhone(device)
  const { briefing, fetchedAt } = phone
  const storage = await askForStorage(device.storage)
  const app = await device.version.isStored()
  const judged = await judgeReadiness(device.db, phone, phone.enrolment, { app, storage })
  const { reportedAt } = phone.enrolment
  return { ...judged, briefing, fetchedAt, reportedAt, install: device.install }
}

export function Component() {
  const { readiness, stands, ready, briefing, fetchedAt, reportedAt, install } =
    useLoaderData<typeof loader>()
  const { language, t, format } = useI18n(interviewWords)
  const { ready: said } = t
  const fetcher = useFetcher<typeof fetchBriefingAction>()
  const busy = fetcher.state !== 'idle'
  const failed = fetcher.data && fetcher.data !== 'kept' ? said.failed[fetcher.data] : undefined
  useAnotherLook(!stands.app)

  const { questionnaires, units, storage } = readiness
  const free = storage.free === undefined ? undefined : format.size(storage.free)

  return (
    <>
      <Heading title={said.title}>{said.title}</Heading>
      <output className={ready ? 'verdict verdict-good' : 'verdict verdict-todo'}>
        {ready ? said.all : said.some}
      </output>
      <ul className="ready-list">
        <ReadyItem name={said.device} stands={stands.device}>
          {stands.device ? said.deviceOk(briefing.interviewer.name) : said.deviceTodo}
        </ReadyItem>
        <ReadyItem name={said.round} stands={stands.round}>
          {stands.round ? briefing.round.title[language] : said.roundClosed}
        </ReadyItem>
        <ReadyItem name={said.questionnaires} stands={stands.questionnaires}>
          {said.count(questionnaires.here, questionnaires.of)}.{' '}
          {!stands.questionnaires && said.countTodo}
        </ReadyItem>
        <ReadyItem name={said.units} stands={stands.units}>
          {said.count(units.here, units.of)}. {!stands.units && said.countTodo}
        </ReadyItem>
        <ReadyItem name={said.app} stands={stands.app}>
          {stands.app ? said.appOk : said.appTodo}
        </ReadyItem>
        <ReadyItem name={said.persistent} stands={storage.persistent} advised>
          {storage.persistent ? said.persistentOk : said.persistentTodo}
        </ReadyItem>
        <ReadyItem name={said.space} stands={stands.storage}>
          {free === undefined
            ? said.spaceUnknown
            : stands.storage
              ? said.spaceOk(free)
              : said.spaceTodo(free)}
        </ReadyItem>
        <ClockItem error={readiness.clock} />
      </ul>
      <InstallHint offer={install} />
      <div className="foot">
        <Link className="button button-first" to="/interview">
          {said.toDay}
        </Link>
        <fetcher.Form method="post" action="/interview">
          <BusyButton className="button" busy={busy}>
            {busy ? said.checking : said.check}
          </BusyButton>
        </fetcher.Form>
        {failed && !busy && <Alert>{failed}</Alert>}
        <p className="quiet">{said.fetched(format.moment(fetchedAt))}</p>
        <p className="quiet">
          {reportedAt ? said.reported(format.moment(reportedAt)) : said.notReported}{' '}
          {said.reportSays}
        </p>
      </div>
    </>
  )
}

/** How often to look whether the app has been stored meanwhile, in ms. */
const LOOK_AGAIN = 2_000

/** The browser stores the app in the background; nobody should have to press for the news of it. */
function useAnotherLook(needed: boolean) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!needed) return undefined
    const timer = setInterval(() => void revalidate(), LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [needed, revalidate])
}
