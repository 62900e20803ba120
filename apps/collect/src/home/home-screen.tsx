import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { deviceContext } from '../device-context.ts'
import { listDrafts } from '../device/drafts.ts'
import { findBriefing } from '../device/fieldwork/briefing.ts'
import { findEnrolment } from '../device/fieldwork/enrolment.ts'
import { countBallots } from '../device/outbox/ballot-status.ts'
import { addressOfCode } from '@phieu/survey'
import { Heading } from '../ui/heading.tsx'
import { useWatched } from '../use-watched.ts'
import { CodeForm } from './code-form.tsx'
import { UnfinishedList } from './unfinished-list.tsx'
import './home.css'

/** `/`: for whoever comes without a link: what this is, and what waits on this phone. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, install } = context.get(deviceContext)
  const [all, enrolment, kept] = await Promise.all([
    listDrafts(db),
    findEnrolment(db),
    findBriefing(db),
  ])
  const own = [undefined, kept?.briefing.interviewer.id]
  // What another interviewer has begun on this phone is theirs.
  const drafts = all.filter(({ draft }) => own.includes(draft.interviewer))
  const count = () => countBallots(db)
  const enrolled = enrolment !== undefined
  // An icon on the home screen of an iPhone starts with nothing, whatever the browser knew.
  const mayEnrol = !enrolled && install.way() === 'done'
  return { drafts, enrolled, mayEnrol, ballots: await count(), count }
}

/** Opens the link or the invitation whose code was typed, or pasted with its whole address. */
export async function action({ request }: ActionFunctionArgs) {
  const typed = (await request.formData()).get('code')
  const address = typeof typed === 'string' ? addressOfCode(typed) : undefined
  return address === undefined ? { unreadable: true } : redirect(address)
}

export function Component() {
  const { drafts, enrolled, mayEnrol, ballots: first, count } = useLoaderData<typeof loader>()
  const unreadable = useActionData<typeof action>()?.unreadable ?? false
  const { waiting, refused } = useWatched(count, first)
  const { home } = useI18n().t

  return (
    <>
      <div className="sheet">
        <Heading title={home.title}>{home.title}</Heading>
        <p>{home.lead}</p>
      </div>
      {drafts.length > 0 && <UnfinishedList drafts={drafts} />}
      {waiting + refused > 0 && (
        <section className="part">
          <h2>{home.unsentTitle}</h2>
          {waiting > 0 && <p>{home.waiting(waiting)}</p>}
          {refused > 0 && <p>{home.refused(refused)}</p>}
          <Link className="button" to="/unsent">
            {home.toUnsent}
          </Link>
        </section>
      )}
      <section className="part">
        <h2>{home.howTitle}</h2>
        <p>{home.how}</p>
        <CodeForm unreadable={unreadable} />
      </section>
      {mayEnrol && (
        <section className="part">
          <h2>{home.interviewer}</h2>
          <Link className="button" to="/enrol">
            {home.enrol}
          </Link>
        </section>
      )}
      {enrolled && (
        <section className="part">
          <h2>{home.interviewer}</h2>
          <p>{home.interviewerMore}</p>
          <Link className="button button-first" to="/interview">
            {home.toInterview}
          </Link>
        </section>
      )}
      <section className="part">
        <h2>{home.office}</h2>
        <p>
          <a href={home.resultsAddress}>{home.results}</a>
        </p>
        <p>
          <a href="/console/">{home.signIn}</a>
        </p>
      </section>
    </>
  )
}
