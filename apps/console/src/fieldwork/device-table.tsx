import { writeDay } from '@phieu/survey'
import { TextInput } from '@mantine/core'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import css from './fieldwork.module.css'
import type { DeviceRow } from './fieldwork-queries.ts'
import { Notes } from './interviewer-columns.tsx'

/** Phones with what they last said of themselves. Without actions it is the list of one's own. */
export function DeviceTable(props: { devices: readonly DeviceRow[]; withActions?: boolean }) {
  const i18n = useI18n()
  const words = i18n.t.fieldwork.devices
  const { devices, withActions = false } = props
  const shows = {
    care: ({ warnings }: DeviceRow) => warnings.length > 0,
    using: ({ revokedOn }: DeviceRow) => revokedOn === null,
    revoked: ({ revokedOn }: DeviceRow) => revokedOn !== null,
  }
  return (
    <DataTable
      name={withActions ? '' : 'devices'}
      caption={words.table}
      columns={[
        ...deviceColumns(i18n),
        ...(withActions
          ? [
              {
                id: 'actions',
                head: words.actions,
                cell: (device: DeviceRow) => <Actions device={device} />,
              },
            ]
          : []),
      ]}
      rows={devices}
      rowId={({ id }) => id}
      {...(withActions && {
        search: (device: DeviceRow) =>
          `${nameOf(device, i18n)} ${device.interviewerName} ${device.interviewerCode}`,
        searchLabel: words.search,
        filters: [
          {
            id: 'show',
            label: words.filter,
            options: (['care', 'using', 'revoked'] as const).map((value) => ({
              value,
              label: words.filters[value],
            })),
            keeps: (device: DeviceRow, value: string) =>
              value === 'care' || value === 'using' || value === 'revoked'
                ? shows[value](device)
                : true,
          },
        ],
      })}
      tone={({ revokedOn, warnings }) =>
        warnings.length > 0 ? 'care' : revokedOn === null ? undefined : 'quiet'
      }
      empty={{ ...(!withActions && { title: words.none }), lead: words.noneWhy }}
    />
  )
}

function deviceColumns(i18n: I18n): readonly Column<DeviceRow>[] {
  const { t, format } = i18n
  const words = t.fieldwork.devices
  return [
    {
      id: 'device',
      head: words.device,
      cell: (device) => (
        <>
          {nameOf(device, i18n)}
          <Notes
            notes={[
              words.enrolled(format.day(device.enrolledOn)),
              device.revokedOn !== null && words.revokedOn(format.day(device.revokedOn)),
            ]}
          />
        </>
      ),
      sort: (device) => nameOf(device, i18n),
    },
    {
      id: 'interviewer',
      head: words.interviewer,
      cell: ({ interviewerName, interviewerCode }) => `${interviewerName} (${interviewerCode})`,
      sort: ({ interviewerName }) => interviewerName,
    },
    {
      id: 'contact',
      head: words.contact,
      cell: ({ lastContact, report }) => (
        <>
          {lastContact === null ? '–' : format.day(lastContact)}
          <Notes
            notes={[report === null ? words.noReport : `${words.reported} ${hour(report.at)}`]}
          />
        </>
      ),
      sort: ({ lastContact }) => lastContact,
    },
    {
      id: 'version',
      head: words.versionHead,
      cell: ({ report }) => report?.version ?? '–',
      sort: ({ report }) => report?.version,
    },
    {
      id: 'unsent',
      head: words.unsent,
      cell: ({ report }) =>
        report === null ? (
          '–'
        ) : (
          <>
            {format.count(report.unsent)}
            <Notes
              notes={[
                report.oldestUnsent !== undefined && words.oldest(format.day(report.oldestUnsent)),
                (report.unsentContacts ?? 0) > 0 &&
                  words.unsentContacts(report.unsentContacts ?? 0),
              ]}
            />
          </>
        ),
      sort: ({ report }) => report?.unsent,
      align: 'figure',
    },
    {
      id: 'space',
      head: words.space,
      cell: ({ report }) =>
        report?.freeMegabytes === undefined ? '–' : words.megabytes(report.freeMegabytes),
      sort: ({ report }) => report?.freeMegabytes,
      align: 'figure',
    },
    { id: 'care', head: words.care, cell: (device) => <Warnings device={device} /> },
  ]
}

function Warnings({ device: { warnings, report } }: { device: DeviceRow }) {
  const { t } = useI18n()
  const words = t.fieldwork.devices
  const failure = report?.lastError
  if (warnings.length === 0 && failure === undefined) return words.fine
  return (
    <>
      <ul className={css.warnings}>
        {warnings.map((warning) => (
          <li key={warning}>{words.warnings[warning]}</li>
        ))}
      </ul>
      <Notes notes={[failure !== undefined && failureSentence(failure, words)]} />
    </>
  )
}

/** What kept a phone from sending; a newer app may have reasons that this console does not know. */
function failureSentence(code: string, words: I18n['t']['fieldwork']['devices']): string {
  const failures: Readonly<Partial<Record<string, string>>> = words.failures
  return failures[code] ?? words.otherFailure(code)
}

function Actions({ device }: { device: DeviceRow }) {
  const { t } = useI18n()
  const words = t.fieldwork.devices
  const unsent = device.report?.unsent ?? 0
  return (
    <div className={css.actions}>
      <ConfirmAction
        label={words.rename}
        effect={words.renameWhat}
        confirm={words.renameDo}
        fields={{ intent: 'name', device: device.id }}
        done={words.renamed}
      >
        <TextInput
          label={words.renameField}
          name="name"
          defaultValue={device.name ?? ''}
          required
          withAsterisk={false}
          maxLength={60}
          autoComplete="off"
        />
      </ConfirmAction>
      {device.revokedOn === null && (
        <ConfirmAction
          label={words.revoke}
          effect={
            unsent > 0 ? `${words.revokeWhat} ${words.revokeUnsent(unsent)}` : words.revokeWhat
          }
          confirm={words.revokeDo}
          fields={{ intent: 'revoke', device: device.id }}
          done={words.revoked}
          destructive
        />
      )}
    </div>
  )
}

function nameOf({ name, id }: DeviceRow, { t }: I18n): string {
  return name ?? t.fieldwork.devices.unnamed(id.slice(0, 4))
}

/** `2026-11-22T09` as 9h 22/11/2026, in the round's time zone. */
function hour(at: string): string {
  const [day = '', time = ''] = at.split('T')
  return `${time}h ${writeDay(day)}`
}
