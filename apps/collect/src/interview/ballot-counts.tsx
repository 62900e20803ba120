import { Link, useFetcher } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords, type InterviewWords } from '../i18n/interview-words.ts'
import type { SendOutcome } from '../device/sync.ts'
import type { BallotStatusCounts } from '../device/outbox/ballot-status.ts'
import { BusyButton } from '../ui/busy-button.tsx'

/** From this age on, an unsent ballot is a worry, in ms (two days); WebKit may clear after seven. */
const LATE = 172_800_000

/** Where the finished ballots are, in three plain states; and sending, which always answers. */
export function BallotCounts({ counts, now }: { counts: BallotStatusCounts; now: Date }) {
  const { t, format } = useI18n(interviewWords)
  const { day, sent } = t
  const fetcher = useFetcher<SendOutcome>()
  const busy = fetcher.state !== 'idle'
  const { waiting, oldest, atOffice, refused } = counts

  return (
    <section className="card" aria-labelledby="ballots">
      <h2 id="ballots">{day.ballots}</h2>
      <dl className="counts">
        <Count name={day.waiting} value={waiting} />
        <Count name={day.atOffice} value={atOffice} />
        <Count name={day.refused} value={refused} />
      </dl>
      {oldest && <p className="quiet">{day.oldest(format.age(oldest, now) ?? day.justNow)}</p>}
      {oldest && now.getTime() - oldest.getTime() > LATE && (
        <p className="verdict verdict-todo">{day.oldestLate}</p>
      )}
      <fetcher.Form method="post">
        <BusyButton className="button" name="intent" value="send" busy={busy}>
          {busy ? day.sending : day.send}
        </BusyButton>
      </fetcher.Form>
      <output>{!busy && fetcher.data && sayOutcome(fetcher.data, counts, sent)}</output>
      {refused > 0 && (
        <Link className="further" to="/interview/refused">
          {day.showRefused}
        </Link>
      )}
    </section>
  )
}

function Count({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** What came of the last try; once nothing waits any more, that is said, however it went. */
function sayOutcome(
  outcome: SendOutcome,
  { waiting, atOffice, refused }: BallotStatusCounts,
  sent: InterviewWords['sent'],
) {
  if (waiting === 0) {
    return refused > 0 ? sent.emptyBut : atOffice > 0 ? sent.empty : sent.nothing
  }
  return typeof outcome === 'object' ? sent.later(outcome.retryAfter) : sent[outcome]
}
