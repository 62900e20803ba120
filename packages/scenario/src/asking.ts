/** What stories ask of the server's process beside HTTP: what an office would do by hand. */
import { Ballot } from '@phieu/survey'
import { z } from 'zod'

/** The round that an empty database begins with. */
export const PRACTICE = 'practice-2026'

export const Asked = z.object({
  /** Told back with the answer. */
  at: z.int(),
  /** What it is about, where it is about one. */
  round: z.string(),
  asked: z.discriminatedUnion('what', [
    /** A citizen's link of its own. */
    z.object({ what: z.literal('link'), unit: z.string(), group: z.string() }),
    /** A tablet at a counter: the address that sets it up, once, and the code of its link. */
    z.object({ what: z.literal('kiosk'), unit: z.string(), group: z.string() }),
    /** From now on ballots through a link, by its code, carry proof of work. */
    z.object({ what: z.literal('work'), link: z.string() }),
    /** A personal invitation to rate some units, by its code. */
    z.object({ what: z.literal('invitation'), units: z.array(z.string()), group: z.string() }),
    /** The right to enrol one phone. */
    z.object({ what: z.literal('enrolment'), interviewer: z.string() }),
    /** Plans and opens the round, with a newer version of the practice round's questionnaires. */
    z.object({ what: z.literal('next round') }),
    /** What every midnight does: counters show what came until now. */
    z.object({ what: z.literal('midnight') }),
    /** Counts all that lies in the boxes by now and may be counted. */
    z.object({ what: z.literal('count') }),
    /** Every ballot that was counted of what lies in the box by now. */
    z.object({ what: z.literal('ballots') }),
    /** Every contact that was kept, as JSON. */
    z.object({ what: z.literal('contacts') }),
    /** The office takes in the rescue file of a phone; what became of it, as JSON (`TakenIn`). */
    z.object({ what: z.literal('take in'), file: z.string() }),
    /** From now on its clock is so many days away from the right time. */
    z.object({ what: z.literal('clock'), days: z.int() }),
    /** Moves the round, by whichever ways lead there. */
    z.object({ what: z.literal('move'), to: z.enum(['open', 'closed', 'approved']) }),
    /** Takes back a link, an invitation or the tablets of a link, by its code, or a phone, by its id. */
    z.object({
      what: z.literal('revoke'),
      by: z.enum(['link', 'invitation', 'device', 'kiosk']),
      code: z.string(),
    }),
    /**
     * Decides for all that waits at the desk: what was refused of these envelopes, what came late, by
     * rights taken back, or waits in review. Answered with the ids of what was refused and lies in the box.
     */
    z.object({
      what: z.literal('decide'),
      how: z.enum(['one by one', 'as a list']),
      of: z.array(z.string()),
    }),
    /** What became of the envelopes of the round, as JSON: `BoxSums`, and how many of a restore are `lost`. */
    z.object({ what: z.literal('box') }),
    /** How many of the ballots bear each flag, as JSON. */
    z.object({ what: z.literal('flags') }),
    /** Of how many tablets of a link, by its code, the office has heard. */
    z.object({ what: z.literal('heard'), link: z.string() }),
    /** Which of these envelopes ever lay in the box. */
    z.object({ what: z.literal('receipts'), of: z.array(z.string()) }),
  ]),
})
export type Asked = z.infer<typeof Asked>

export const Told = z.union([
  z.object({ ready: z.object({ setupLink: z.string().optional() }) }),
  z.object({ at: z.int(), answer: z.union([z.string(), z.array(z.string()), z.array(Ballot)]) }),
  /** What went wrong with it. */
  z.object({ at: z.int(), failed: z.string() }),
])
export type Told = z.infer<typeof Told>
