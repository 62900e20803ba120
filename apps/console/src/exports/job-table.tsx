import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { isUnderWay, type ExportJob, type ExportOffer } from './export-queries.ts'
import css from './exports.module.css'

/** One's own exports of the last day: how far they are, and where the files are. */
export function JobTable({ jobs, offer }: { jobs: readonly ExportJob[]; offer: ExportOffer }) {
  const { t, language, format } = useI18n()
  const words = t.exports
  const titleOf = ({ table }: ExportJob) =>
    offer.tables.find(({ id }) => id === table)?.title[language] ?? table
  const columns: readonly Column<ExportJob>[] = [
    {
      id: 'table',
      head: words.table,
      cell: (job) => (
        <>
          {titleOf(job)}
          <span className={css.what}>
            {words.formats[job.format].name}, {words.languages[job.language]}
            {filtersOf(job) !== '' && `; ${filtersOf(job)}`}
          </span>
        </>
      ),
    },
    { id: 'state', head: words.state, cell: (job) => <State job={job} /> },
    {
      id: 'begun',
      head: words.begun,
      cell: ({ begunAt }) => format.moment(Date.parse(begunAt)),
    },
    { id: 'file', head: words.file, cell: (job) => <File job={job} /> },
  ]
  return (
    <DataTable
      caption={words.jobs}
      columns={columns}
      rows={jobs}
      rowId={({ id }) => id}
      empty={{ title: words.none, lead: words.noneWhy }}
      tone={({ state }) =>
        state === 'failed' ? 'care' : state === 'cancelled' ? 'quiet' : undefined
      }
    />
  )
}

function filtersOf({ filters }: ExportJob): string {
  return Object.values(filters).flat().join(', ')
}

/** How far a job is, in words. */
function State({ job }: { job: ExportJob }) {
  const { t, format } = useI18n()
  const words = t.exports
  const { state, done, total } = job
  if (state === 'running' && total !== null) {
    return (
      <output>
        {words.progress(format.count(done), format.count(total))}
        <progress
          className={css.progress}
          max={Math.max(total, 1)}
          value={done}
          aria-hidden="true"
        />
      </output>
    )
  }
  return <output>{words.states[state]}</output>
}

/** The file with what it can be checked by; while it is written, the way to stop that. */
function File({ job }: { job: ExportJob }) {
  const { t, format } = useI18n()
  const words = t.exports
  const fetcher = useFetcher()
  if (job.file) {
    const { name, size, rows, digest, until } = job.file
    return (
      <>
        <a href={`/api/exports/${encodeURIComponent(job.id)}/file`} download={name}>
          {words.download}
        </a>
        <span className={css.what}>
          {words.inFile(format.size(size), format.count(rows))}{' '}
          {words.until(format.moment(Date.parse(until)))}
        </span>
        <details className={css.digest}>
          <summary>{words.digest}</summary>
          <code>{digest}</code>
        </details>
      </>
    )
  }
  if (!isUnderWay(job)) return undefined
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="cancel" />
      <input type="hidden" name="id" value={job.id} />
      <Button type="submit" variant="default" size="compact-sm">
        {fetcher.state === 'idle' ? words.cancel : words.cancelling}
      </Button>
    </fetcher.Form>
  )
}
