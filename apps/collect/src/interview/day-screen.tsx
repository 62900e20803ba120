import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { z } from 'zod'
import { BallotId, localDate } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { discardDraft, listInterviewDrafts } from '../device/drafts.ts'
import { readAssignments } from '../device/fieldwork/assignments.ts'
import { judgeReadiness } from '../device/offline-readiness.ts'
import { readStorage } from '../device/storage.ts'
import { countBallots } from '../device/outbox/ballot-status.ts'
import { deviceContext } from '../device-context.ts'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { useWatched } from '../use-watched.ts'
import { findChosen } from './chosen.ts'
import { BallotCounts } from './ballot-counts.tsx'
import { InstallHint } from './install-hint.tsx'
import { NextInterview } from './next-interview.tsx'
import { openEnrolledPhone } from './enrolled-phone.ts'
import { UnfinishedBallots } from './unfinished-ballots.tsx'

/** `/interview`: whom to ask next, what is unfinished, where the finished ballots are. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const phone = await openEnrolledPhone(device)
  const { briefing, enrolment } = phone
  const count = () => countBallots(device.db)
  const countAssignments = () => readAssignments(device.db, briefing)
  const storage = await readStorage(device.storage)
  const app = await device.version.isStored()
  const [chosen, drafts, counts, assignments, { ready }] = await Promise.all([
    findChosen(device, briefing),
    listInterviewDrafts(device.db, briefing.interviewer.id),
    count(),
    countAssignments(),
    judgeReadiness(device.db, phone, enrolment, { app, storage }),
  ])
  return {
    interviewer: briefing.interviewer.name,
    open: briefing.round.state === 'open',
    state: enrolment.state,
    chosen,
    drafts,
    counts,
    count,
    assignments,
    countAssignments,
    ready,
    install: device.install,
    now: device.now(),
    briefing,
  }
}

const Posted = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('send') }),
  z.object({ intent: z.literal('discard'), draft: BallotId }),
])

/** Sends now, or throws away a draft that nobody will finish. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, sync, recall } = context.get(deviceContext)
  const posted = Posted.parse(Object.fromEntries(await request.formData()))
  if (posted.intent === 'send') return sync.sendNow()

  if (recall.open?.kept.id === posted.draft) recall.open = undefined
  await discardDraft(db, posted.draft)
  return undefined
}

export function Component() {
  const day = useLoaderData<typeof loader>()
  const counts = useWatched(day.count, day.counts)
  const { assignments } = useWatched(day.countAssignments, day.assignments)
  const { day: said } = useI18n(interviewWords).t

  return (
    <>
      <Heading title={said.title}>{said.title}</Heading>
      <p className="quiet">{said.interviewer(day.interviewer)}</p>
      {day.state === 'lost' && (
        <Alert>
          <p>{said.signIn}</p>
          <Link className="further" to="/enrol">
            {said.signInLink}
          </Link>
        </Alert>
      )}
      {day.state === 'revoked' ? (
        <Alert>{said.revoked}</Alert>
      ) : day.open ? (
        <NextInterview
          chosen={day.chosen}
          assignments={assignments}
          briefing={day.briefing}
          today={localDate(day.now, day.briefing.round.timeZone)}
        />
      ) : (
        <Alert>{said.closed}</Alert>
      )}
      <UnfinishedBallots drafts={day.drafts} />
      <BallotCounts counts={counts} now={day.now} />
      <Link
        className={`ready-line ready-line-${day.ready ? 'done' : 'todo'}`}
        to="/interview/ready"
      >
        <span className="ready-mark" aria-hidden="true">
          {day.ready ? '✓' : '!'}
        </span>
        <span>{day.ready ? said.ready : said.notReady}</span>
      </Link>
      <InstallHint offer={day.install} />
    </>
  )
}
