import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { isUnderWay, type Backup, type BackupJob, type Keeping } from './backup-queries.ts'
import css from './backups.module.css'

/** The backups in the data folder: what is in them, whether they were checked, and the files. */
export function BackupTable({ keeping }: { keeping: Keeping }) {
  const { t, format } = useI18n()
  const words = t.backupRetention
  const { jobs, backups } = keeping
  const columns: readonly Column<Backup>[] = [
    {
      id: 'made',
      head: words.made,
      cell: ({ madeAt }) => format.moment(Date.parse(madeAt)),
      sort: ({ madeAt }) => madeAt,
      firstWay: 'descending',
    },
    {
      id: 'inside',
      head: words.inside,
      cell: ({ rounds, ballots }) => words.contents(rounds, ballots),
    },
    {
      id: 'size',
      head: words.size,
      align: 'figure',
      cell: ({ size }) => format.size(size),
      sort: ({ size }) => size,
    },
    {
      id: 'checked',
      head: words.checked,
      cell: ({ name, isSealed }) =>
        isSealed ? (
          words.checkedWhenMade
        ) : (
          <Checked job={jobs.find(({ verifies }) => verifies === name)} name={name} />
        ),
    },
    {
      id: 'file',
      head: words.file,
      cell: ({ name, isSealed }) =>
        isSealed ? (
          <a href={`/api/keeping/backups/${encodeURIComponent(name)}`} download={name}>
            {words.download}
          </a>
        ) : (
          words.staysHere
        ),
    },
  ]
  return (
    <>
      <Making jobs={jobs} />
      <DataTable
        caption={words.table}
        columns={columns}
        rows={backups}
        rowId={({ name }) => name}
        empty={{ lead: keeping.recipient === null ? words.emptyOpen : words.emptyWhy }}
      />
    </>
  )
}

/** How far the newest backup is, or that it came to nothing. */
function Making({ jobs }: { jobs: readonly BackupJob[] }) {
  const { t } = useI18n()
  const words = t.backupRetention
  const job = jobs.find(({ verifies }) => verifies === null)
  if (!job || job.state === 'done') return undefined
  if (job.state === 'failed') return <Message tone="bad">{words.failed}</Message>
  return (
    <output className="note">
      {job.total === null ? words.waiting : words.copied(job.done, job.total)}
    </output>
  )
}

/** What checking a backup came to, and the way to do it. */
function Checked({ job, name }: { job: BackupJob | undefined; name: string }) {
  const { t } = useI18n()
  const words = t.backupRetention
  const fetcher = useFetcher()
  if (job && isUnderWay(job)) {
    return (
      <output>
        {job.total === null ? words.checking : words.checkingRounds(job.done, job.total)}
      </output>
    )
  }
  const broken = job?.checks?.filter(({ holds }) => !holds) ?? []
  return (
    <>
      {job?.state === 'failed' && <p className="warn">▲ {words.checkFailed}</p>}
      {job?.checks && broken.length === 0 && <p>✓ {words.sound}</p>}
      {broken.map((check) => (
        <p key={check.name} className="warn">
          ▲ {words.broken[check.name]}
        </p>
      ))}
      {job?.checks && (
        <details className={css.checks}>
          <summary>{words.whatWasChecked}</summary>
          <ul>
            {job.checks.map((check) => (
              <li key={check.name}>
                {words.checks[check.name]} – {check.holds ? words.holds : words.holdsNot}
              </li>
            ))}
          </ul>
        </details>
      )}
      <fetcher.Form method="post">
        <input type="hidden" name="verify" value={name} />
        <Button type="submit" variant="default" size="compact-sm" className="screen-only">
          {job ? words.checkAgain : words.check}
        </Button>
      </fetcher.Form>
    </>
  )
}
