import { z } from 'zod'
import { Bilingual } from './writing/bilingual.ts'
import { DefinitionRef } from './definition/definition-name.ts'
import { ExtraQuestions } from './extra/extra.ts'
import { Populations } from './population.ts'
import { LocalDate } from './writing/local-date.ts'

/** Where a round stands. Ballots are taken while it is open. */
export const RoundState = z.enum(['draft', 'open', 'closed', 'approved', 'published'])
export type RoundState = z.infer<typeof RoundState>

const Period = z
  .object({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to, { error: 'a period ends on the day it begins or later' })
  .meta({ id: 'Period' })

/** Plain enough for an address, a file's name and any database. */
export const RoundId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
export type RoundId = z.infer<typeof RoundId>

/** Ballots that are wanted. */
const Target = z.int().min(0).max(1_000_000)

/** People of a group who can be asked about a unit. */
const GroupSize = z.int().min(1)

/** The same of one unit, which may have none. */
const UnitSize = z.int().min(0)

/** One assessment round, pinned to a definition and a registry. */
export const Round = z
  .object({
    id: RoundId,
    title: Bilingual,
    /** Who asks: printed on the first page that a citizen sees. */
    organiser: Bilingual,
    state: RoundState,
    /** The year that is assessed, and its half: H1 is provisional, `undefined` is the whole year. */
    year: z.int().min(2000).max(2100).optional(),
    half: z.union([z.literal(1), z.literal(2)]).optional(),
    /** The time that is assessed, and the days on which ballots are collected. */
    assessedPeriod: Period.optional(),
    fieldworkPeriod: Period.optional(),
    /** The result that this round is compared with: a published round, or one that was only printed. */
    earlier: z.string().optional(),
    /** For trying out; never published. */
    practice: z.boolean(),
    /** Filled with made-up ballots; said on every screen and in every export. */
    synthetic: z.boolean(),
    /** In which a ballot's day is told (IANA name). */
    timeZone: z.string().min(1),
    definition: DefinitionRef,
    registry: z.string().min(1),
    /** Ballots wanted for each unit from each group that is not named in `targets`. */
    defaultTarget: Target,
    targets: z.record(z.string(), Target),
    /** What is wanted of single units, by unit and group. */
    unitTargets: z.record(z.string(), z.record(z.string(), Target)).default({}),
    /**
     * How many people a group has, where everyone could be asked (30 district chairs): the finite
     * population of the interval. A group that is not named counts as large.
     */
    groupSizes: z.record(z.string(), GroupSize),
    /** The same where units differ (each has its own division heads, or none), by unit and group. */
    unitSizes: z.record(z.string(), z.record(z.string(), UnitSize)).default({}),
    /** Asked beside the scored items. */
    extra: ExtraQuestions.default([]),
    /** How many people there are of each kind, where ballots are to be weighed by that too. */
    populations: Populations.optional(),
    /** So many days after the last day of collecting, ballots that were finished by then are still taken. */
    graceDays: z.int().min(0).max(30).default(0),
    /** Whether whoever approved the result may publish it, too; else somebody else does. */
    onePerson: z.boolean().optional(),
  })
  .meta({ id: 'Round' })
export type Round = z.infer<typeof Round>

/** Ballots wanted for one unit from one group: what is said of the unit, of the group, or of all. */
export function targetOf(
  { unitTargets, targets, defaultTarget }: Pick<Round, 'unitTargets' | 'targets' | 'defaultTarget'>,
  unit: string,
  group: string,
): number {
  return unitTargets[unit]?.[group] ?? targets[group] ?? defaultTarget
}

/**
 * How many people a group has that can be asked about a unit: what is said of the unit, else of the
 * group; `undefined` where neither is said.
 */
export function sizeOf(
  { unitSizes, groupSizes }: Pick<Round, 'unitSizes' | 'groupSizes'>,
  unit: string,
  group: string,
): number | undefined {
  return unitSizes[unit]?.[group] ?? groupSizes[group]
}
