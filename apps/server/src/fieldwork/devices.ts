/** The phones of a round, and what wants looking after. */
import type { DeviceRow, DeviceWarning } from '@phieu/office'
import type { z } from 'zod'
import type { DeviceReport, LocalDate } from '@phieu/survey'
import type { StaticSite } from '../static-site.ts'
import type { ReportedDevice, RoundInterviewer } from '../store/fieldwork/fieldwork-store.ts'
import { daysAfter } from './forecast.ts'

/** From this age on, in days, an unsent ballot is a worry; WebKit may clear after seven. */
const LATE_DAYS = 2
/** A phone that nobody has heard of for so many days. */
const SILENT_DAYS = 3
/** By so many minutes a clock may be wrong: what is kept of a ballot is its day. */
const CLOCK_MINUTES = 10
/** A line may bring one report late; two phones go on contradicting each other. */
const TURNED_BACK = 2
/** Below so many free megabytes a phone is not ready for a day. */
const LITTLE_SPACE = 50

/** What the office is shown of phones; those in use first, and among them those that want help. */
export function deviceRows(
  devices: readonly ReportedDevice[],
  interviewers: readonly RoundInterviewer[],
  { today, version }: { today: LocalDate; version: string | undefined },
): z.infer<typeof DeviceRow>[] {
  const byId = new Map(interviewers.map((each) => [each.id, each]))
  return devices
    .map((device) => ({
      id: device.id,
      name: device.name ?? null,
      interviewer: device.interviewer,
      interviewerName: byId.get(device.interviewer)?.name ?? device.interviewer,
      interviewerCode: byId.get(device.interviewer)?.code ?? '',
      enrolledOn: device.enrolledOn,
      revokedOn: device.revokedOn ?? null,
      lastContact: device.lastContact ?? null,
      report: device.report ?? null,
      warnings: warningsOf(device, { today, version }),
    }))
    .sort(
      (a, b) =>
        Number(a.revokedOn !== null) - Number(b.revokedOn !== null) ||
        b.warnings.length - a.warnings.length,
    )
}

/** What is wrong with a phone; of a revoked one only what it still owes. */
function warningsOf(
  { report, revokedOn, lastContact }: ReportedDevice,
  { today, version }: { today: LocalDate; version: string | undefined },
): z.infer<typeof DeviceWarning>[] {
  const silent = lastContact !== undefined && lastContact < daysAfter(today, -SILENT_DAYS)
  const owed = [
    ...(report && isLate(report, today) ? (['unsent-long'] as const) : []),
    ...(report && report.refused > 0 ? (['refused'] as const) : []),
  ]
  if (revokedOn !== undefined) return owed
  return [
    ...owed,
    ...((report?.turnedBack ?? 0) >= TURNED_BACK ? (['copied'] as const) : []),
    ...(Math.abs(report?.clockAhead ?? 0) > CLOCK_MINUTES ? (['wrong-clock'] as const) : []),
    ...(silent ? (['silent'] as const) : []),
    ...(report?.freeMegabytes !== undefined && report.freeMegabytes < LITTLE_SPACE
      ? (['little-space'] as const)
      : []),
    ...(report && version !== undefined && report.version !== version
      ? (['old-version'] as const)
      : []),
    ...(report?.persistent === false ? (['not-persistent'] as const) : []),
  ]
}

function isLate({ unsent, oldestUnsent }: DeviceReport, today: LocalDate): boolean {
  return unsent > 0 && oldestUnsent !== undefined && oldestUnsent < daysAfter(today, -LATE_DAYS)
}

/** What the phone app that this server hands out calls itself; its build leaves it in a file. */
export function servedVersion(collect: StaticSite | undefined): string | undefined {
  const file = collect?.find('version.txt')
  return file && new TextDecoder().decode(file.bytes).trim()
}

/** The hour of a moment in a time zone, `2026-11-22T09`: as fine as a phone's report is kept. */
export function hourOf(now: Date, timeZone: string): string {
  // The Swedish locale writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  return format.format(now).replace(' ', 'T').slice(0, 13)
}
