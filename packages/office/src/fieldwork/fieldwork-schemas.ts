/** What the office reads and says of fieldwork. */
import { z } from 'zod'
import {
  Bilingual,
  cleanText,
  ContactOutcome,
  DeviceReport,
  LocalDate,
  RoundBrief,
  UnitId,
} from '@phieu/survey'
import { FilePreview } from '../imports/import-schemas.ts'
import { RoundParam } from '../rounds/round-param.ts'

export const InterviewerId = z.string().min(1).max(64)
const GroupId = z.string().min(1).max(64)
const Count = z.int().min(0)

const name = z.string().overwrite(cleanText).min(1).max(120)
const code = z
  .string()
  .overwrite(cleanText)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,15}$/u)
const team = z.string().overwrite(cleanText).max(80)

/** Somebody new: without a code, the next free number is given. */
export const NewInterviewer = z
  .object({ name, code: code.optional(), team: team.optional() })
  .meta({ id: 'NewInterviewer' })

/** `POST /api/rounds/:round/interviewers` */
export const NewInterviewers = z
  .object({ interviewers: z.array(NewInterviewer).min(1).max(500) })
  .meta({ id: 'NewInterviewers' })

/** `POST /api/rounds/:round/interviewers/preview`: nobody as long as there are faults. */
export const InterviewerPreview = FilePreview.omit({ digest: true })
  .extend({ interviewers: z.array(NewInterviewer).max(500) })
  .meta({ id: 'InterviewerPreview' })

/** `POST /api/rounds/:round/interviewers/:interviewer` */
export const ChangedInterviewer = z
  .object({ name, code, team: team.optional() })
  .meta({ id: 'ChangedInterviewer' })

export const InterviewerParam = RoundParam.extend({ interviewer: InterviewerId })

export const InterviewerRow = z
  .object({
    id: InterviewerId,
    name: z.string(),
    code: z.string(),
    team: z.string().nullable(),
    endedOn: LocalDate.nullable(),
    /** Phones in use, and the last day of an enrolment that nobody has used yet. */
    phones: Count,
    enrolmentUntil: LocalDate.nullable(),
    /** Of assignments that stand. */
    wanted: Count,
    /** Ballots of this interviewer that are counted or held for review. */
    done: Count,
    held: Count,
    /** Of the done ones: beyond what assignments wanted, and where no assignment asked. */
    overshoot: Count,
    outside: Count,
    contacts: Count,
  })
  .meta({ id: 'InterviewerRow' })

/** `GET /api/rounds/:round/interviewers` */
export const InterviewerList = z
  .object({
    round: RoundBrief,
    interviewers: z.array(InterviewerRow),
  })
  .meta({ id: 'InterviewerList' })

/** `POST /api/rounds/:round/enrolments`: a sheet with one code for each of these interviewers. */
export const EnrolmentWish = z
  .object({
    interviewers: z.array(InterviewerId).min(1).max(200),
    /** How long a code can be used, from today. */
    days: z.int().min(1).max(60),
  })
  .meta({ id: 'EnrolmentWish' })

export const InterviewerIds = z
  .object({ interviewers: z.array(InterviewerId).min(1).max(500) })
  .meta({ id: 'InterviewerIds' })

/** Whose, where and of whom: what makes an assignment. */
export const AssignmentPlace = z
  .object({
    interviewer: InterviewerId,
    unit: UnitId,
    group: GroupId,
  })
  .meta({ id: 'AssignmentPlace' })
export type AssignmentPlace = z.infer<typeof AssignmentPlace>

const Wanted = z.int().min(1).max(10_000)

export const NewAssignment = AssignmentPlace.extend({
  wanted: Wanted,
  dueOn: LocalDate.optional(),
}).meta({
  id: 'NewAssignment',
})

/** `POST /api/rounds/:round/assignments`: gives assignments, or changes those that stand. */
export const NewAssignments = z
  .object({ assignments: z.array(NewAssignment).min(1).max(5000) })
  .meta({ id: 'NewAssignments' })

/** `POST /api/rounds/:round/assignments/withdraw` */
export const AssignmentPlaces = z
  .object({ assignments: z.array(AssignmentPlace).min(1).max(5000) })
  .meta({ id: 'AssignmentPlaces' })

/** `POST /api/rounds/:round/assignments/proposal`: what is still open, shared among interviewers. */
export const ProposalWish = z
  .object({
    interviewers: z.array(InterviewerId).min(1).max(200),
    /** Every unit of these blocks, or only these units. */
    blocks: z.array(z.string()).max(50).optional(),
    units: z.array(UnitId).max(500).optional(),
    groups: z.array(GroupId).min(1).max(50),
    sharing: z.enum(['whole', 'shared']),
    dueOn: LocalDate.optional(),
  })
  .meta({ id: 'ProposalWish' })

export const Proposal = z
  .object({
    /** What each would have to collect in all, where an assignment stands already its new number. */
    assignments: z.array(NewAssignment.extend({ unitName: z.string(), added: Wanted })),
    /** Ballots that were open and are in the proposal. */
    ballots: Count,
  })
  .meta({ id: 'Proposal' })

export const AssignmentRow = AssignmentPlace.extend({
  interviewerName: z.string(),
  interviewerCode: z.string(),
  unitName: z.string(),
  block: z.string(),
  wanted: Count,
  dueOn: LocalDate.nullable(),
  withdrawnOn: LocalDate.nullable(),
  done: Count,
  held: Count,
  remaining: Count,
  overshoot: Count,
}).meta({ id: 'AssignmentRow' })

const Named = z.object({ id: z.string(), name: Bilingual })

/** `GET /api/rounds/:round/assignments` */
export const AssignmentList = z
  .object({
    round: RoundBrief,
    today: LocalDate,
    assignments: z.array(AssignmentRow),
    outside: z.array(
      AssignmentPlace.extend({
        interviewerName: z.string(),
        unitName: z.string(),
        ballots: Count,
      }),
    ),
    /** What can be chosen from when assignments are given. */
    blocks: z.array(Named),
    groups: z.array(Named),
    units: z.array(z.object({ id: UnitId, name: z.string(), block: z.string() })),
    interviewers: z.array(z.object({ id: InterviewerId, name: z.string(), code: z.string() })),
  })
  .meta({ id: 'AssignmentList' })

export const DeviceWarning = z.enum([
  'unsent-long',
  'little-space',
  'old-version',
  'refused',
  'not-persistent',
  'silent',
  'wrong-clock',
  /** Two phones report as this one: its storage was copied. */
  'copied',
])

/** What a phone last said of itself, and how often its reports have counted back since it enrolled. */
export const KeptReport = DeviceReport.extend({ turnedBack: z.int().optional() })
export type KeptReport = z.infer<typeof KeptReport>

export const DeviceRow = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    interviewer: InterviewerId,
    interviewerName: z.string(),
    interviewerCode: z.string(),
    enrolledOn: LocalDate,
    revokedOn: LocalDate.nullable(),
    lastContact: LocalDate.nullable(),
    /** What it last said of itself; `at` is the hour, in the round's time zone. */
    report: KeptReport.extend({ at: z.string() }).nullable(),
    warnings: z.array(DeviceWarning),
  })
  .meta({ id: 'DeviceRow' })

/** `GET /api/rounds/:round/devices` */
export const DeviceList = z
  .object({
    round: RoundBrief,
    today: LocalDate,
    /** Of the app that this server hands out; `null` where it hands out none. */
    version: z.string().nullable(),
    devices: z.array(DeviceRow),
  })
  .meta({ id: 'DeviceList' })

export const DeviceParam = RoundParam.extend({ device: z.uuid() })
export const DeviceName = z
  .object({ name: z.string().overwrite(cleanText).min(1).max(60) })
  .meta({ id: 'DeviceName' })

/** `GET /api/mine/fieldwork` */
export const OwnFieldwork = z
  .object({
    rounds: z.array(
      z.object({
        round: RoundBrief,
        interviewer: z.object({
          id: InterviewerId,
          name: z.string(),
          code: z.string(),
          endedOn: LocalDate.nullable(),
        }),
        today: LocalDate,
        done: Count,
        held: Count,
        outside: Count,
        /** The names of the groups that the assignments are about. */
        groups: z.array(Named),
        assignments: z.array(AssignmentRow),
        devices: z.array(DeviceRow),
        outcomes: z.record(ContactOutcome, Count),
      }),
    ),
  })
  .meta({ id: 'OwnFieldwork' })
