import { TextInput } from '@mantine/core'
import type { Answered, endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { CopyField } from '../components/copy-field.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import formCss from '../components/form.module.css'
import { QrCode } from '../components/qr-code.tsx'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import { useRole } from '../layout/office-data.ts'
import css from './distribution.module.css'
import type { kiosksQuery, KioskRow } from './distribution-queries.ts'

/** The tablets of a link at a counter: how each is, and the code that sets up another. */
export function Kiosks({ query }: { query: ReturnType<typeof kiosksQuery> }) {
  const i18n = useI18n()
  const words = i18n.t.distribution.kiosks
  const isAdmin = useRole() === 'admin'
  const { data } = useQuery(query)
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.what}</p>
      <DataTable
        name="kiosks"
        caption={words.title}
        rows={data?.kiosks ?? []}
        rowId={({ id }) => id}
        columns={[...kioskColumns(i18n), ...(isAdmin ? [revokeColumn(i18n)] : [])]}
        tone={({ isSilent, revokedOn }) =>
          isSilent ? 'care' : revokedOn === null ? undefined : 'quiet'
        }
        empty={{ title: words.none, lead: words.noneWhy }}
      />
      {isAdmin && <MakeKiosk />}
    </section>
  )
}

function kioskColumns({ t, format }: I18n): readonly Column<KioskRow>[] {
  const words = t.distribution.kiosks
  const { devices } = t.fieldwork
  return [
    { id: 'label', head: words.label, cell: ({ label }) => label },
    {
      id: 'state',
      head: words.state,
      cell: ({ setUpOn, revokedOn, expiresOn, isExpired }) => {
        if (revokedOn !== null) return words.revokedOn(format.day(revokedOn))
        if (setUpOn !== null) return words.setUp(format.day(setUpOn))
        return isExpired ? words.expired : words.waits(format.day(expiresOn))
      },
    },
    {
      id: 'reported',
      head: words.reported,
      cell: ({ report, isSilent }) =>
        [
          report ? `${report.at.slice(11)}:00, ${format.day(report.at.slice(0, 10))}` : '–',
          ...(isSilent ? [words.silent] : []),
        ].join(' · '),
    },
    {
      id: 'unsent',
      head: words.unsent,
      align: 'figure',
      cell: ({ report }) => (report ? format.count(report.unsent) : '–'),
    },
    {
      id: 'refused',
      head: words.refused,
      align: 'figure',
      cell: ({ report }) => (report ? format.count(report.refused) : '–'),
    },
    { id: 'version', head: devices.versionHead, cell: ({ report }) => report?.version ?? '–' },
  ]
}

function revokeColumn({ t }: I18n): Column<KioskRow> {
  const words = t.distribution.kiosks
  return {
    id: 'actions',
    head: words.actions,
    cell: ({ id, label, revokedOn }) =>
      revokedOn === null && (
        <ConfirmAction
          fields={{ kiosk: id }}
          label={words.revoke}
          effect={words.revokeWhat(label)}
          confirm={words.revoke}
          destructive
        />
      ),
  }
}

/** Its address is seen once: the server keeps only a digest of it. */
function MakeKiosk() {
  const { t, format } = useI18n()
  const words = t.distribution.kiosks
  const fetcher = useFetcher<Attempt<Answered<typeof endpoints.makeKiosk>>>()
  const busy = fetcher.state !== 'idle'
  const made = busy || fetcher.data?.trouble !== undefined ? undefined : fetcher.data?.answer
  if (made) {
    return (
      <div className={css.one}>
        <CopyField
          label={words.address}
          value={made.address}
          description={words.addressHint(format.day(made.expiresOn))}
          focused
        />
        <QrCode text={made.address} label={words.qr} />
      </div>
    )
  }
  return (
    <fetcher.Form method="post" className={`${formCss.form} screen-only`}>
      <TextInput
        label={words.label}
        description={words.labelHint}
        name="label"
        required
        withAsterisk={false}
        maxLength={80}
        autoComplete="off"
      />
      <SubmitButton busy={busy}>{busy ? words.making : words.make}</SubmitButton>
      {!busy && fetcher.data?.trouble !== undefined && <FailureNote failure={fetcher.data} />}
    </fetcher.Form>
  )
}
