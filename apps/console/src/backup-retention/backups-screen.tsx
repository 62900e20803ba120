/** `/keeping`: is there a backup, how old is it, and does it hold? */
import { endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import {
  Link,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { BackupTable } from './backup-table.tsx'
import { isUnderWay, keepingQuery, livesQuery, type Keeping } from './backup-queries.ts'
import css from './backups.module.css'
import { Restores } from './restores.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = keepingQuery(api)
  await queries.fetchQuery(query)
  return { query, lives: livesQuery(api) }
}

/** Begins a backup, or begins to check one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const name = readField(form, 'verify')
  const outcome = await attempt(() =>
    name === ''
      ? api.ask(endpoints.makeBackup, {})
      : api.ask(endpoints.verifyBackup, { param: { name } }),
  )
  await queries.invalidateQueries({ queryKey: ['keeping'] })
  return outcome
}

export function KeepingScreen() {
  const { t, format } = useI18n()
  const words = t.backupRetention
  const { query, lives } = useLoaderData<typeof loader>()
  const { data: keeping } = useQuery(query)
  if (!keeping) return <output>{t.app.opening}</output>

  const [newest] = keeping.backups
  return (
    <>
      <PageHead
        title={words.title}
        answer={newest ? words.newest(format.moment(Date.parse(newest.madeAt))) : words.none}
        lead={words.lead(keeping.days)}
        actions={<MakeBackup keeping={keeping} />}
      />
      {keeping.recipient === null ? (
        <Message tone="care">{words.noRecipient}</Message>
      ) : (
        <p className="note">{words.recipient(keeping.recipient)}</p>
      )}
      <BackupTable keeping={keeping} />
      <Restores query={lives} />
      <section className={css.how}>
        <h2>{words.how}</h2>
        <p>{words.howLead}</p>
        <ol>
          {words.steps.map(({ what, command }) => (
            <li key={what}>
              {what}
              {command && (
                <ScrollRegion label={t.table.scroll(command)} className={css.command ?? ''}>
                  <code>{command}</code>
                </ScrollRegion>
              )}
            </li>
          ))}
        </ol>
      </section>
      <p>
        <Link to="/keeping/personal-data">{words.personal}</Link>
      </p>
    </>
  )
}

export { KeepingScreen as Component }

function MakeBackup({ keeping }: { keeping: Keeping }) {
  const { t } = useI18n()
  const words = t.backupRetention
  const fetcher = useFetcher<Attempt>()
  const making = keeping.jobs.some((job) => isUnderWay(job) && job.verifies === null)
  const busy = fetcher.state !== 'idle' || making
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  return (
    <fetcher.Form method="post">
      <SubmitButton busy={busy}>{busy ? words.making : words.make}</SubmitButton>
      {outcome?.trouble !== undefined && <FailureNote failure={outcome} />}
    </fetcher.Form>
  )
}
