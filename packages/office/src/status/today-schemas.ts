/** What is to be done today, for whoever reads the rounds. */
import { z } from 'zod'
import { Bilingual } from '@phieu/survey'

/** In the order in which the office comes to it: what waits for this person first. */
export const TaskCode = z.enum([
  'confirm-move',
  'open-objections',
  'publish-round',
  'approve-round',
  'open-box',
  'close-round',
  'undecided-ballots',
  'missing-points',
  'thin-units',
  'finish-setup',
  'make-round',
  'refused-ballots',
  'invite-second',
])
export type TaskCode = z.infer<typeof TaskCode>

const RoundRef = z.object({ id: z.string(), title: Bilingual }).meta({ id: 'RoundRef' })

export const Task = z
  .object({
    code: TaskCode,
    /** `null` where it is about none. */
    round: RoundRef.nullable(),
    /** How many units, ballots or findings it is about; 0 where there is nothing to count. */
    count: z.int(),
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof Task>

/** `GET /api/today` */
export const Today = z
  .object({
    tasks: z.array(Task),
    /** An open round for trying out, and the address of a link of it. */
    tryOut: z.object({ round: RoundRef, address: z.string() }).nullable(),
  })
  .meta({ id: 'Today' })
export type Today = z.infer<typeof Today>
