/** Quotas while they are edited: pure changes of what a round wants. */
import type { QuotaNumbers } from '@phieu/office'
import { sizeOf, targetOf, type Round } from '@phieu/survey'
import type { Overview, RoundDetail } from '../../../api/answers.ts'
import type { SetupPlan } from '../setup-plan.ts'

export type Quotas = Pick<
  Round,
  'defaultTarget' | 'targets' | 'unitTargets' | 'groupSizes' | 'unitSizes' | 'populations'
>

/** A block's units with the groups that are asked about them. */
export interface QuotaBlock {
  readonly id: string
  readonly name: { vi: string; en: string }
  readonly groups: readonly { id: string; name: { vi: string; en: string } }[]
  readonly units: readonly { id: string; name: string }[]
}

/** The blocks that have units and are asked about, in their order. */
export function quotaBlocks({ definition, units, questionnaires }: SetupPlan): QuotaBlock[] {
  return definition.blocks
    .map(({ id, vi, en }) => ({
      id,
      name: { vi, en },
      groups: questionnaires
        .filter(({ block }) => block === id)
        .map(({ group, groupName }) => ({ id: group, name: groupName })),
      units: units.filter(({ block }) => block === id),
    }))
    .filter((block) => block.units.length > 0 && block.groups.length > 0)
}

/** The quotas of a round as they stand. */
export function pickQuotas({ round }: RoundDetail): Quotas {
  const { defaultTarget, targets, unitTargets, groupSizes, unitSizes, populations } = round
  const own = { defaultTarget, targets, unitTargets, groupSizes, unitSizes }
  return { ...own, ...(populations && { populations }) }
}

/** Another round's quotas as far as they are about the units and groups of these blocks. */
export function quotasFor(blocks: readonly QuotaBlock[], other: Quotas): Quotas {
  const asked = new Map(
    blocks.flatMap(({ units, groups }) =>
      units.map(({ id }) => [id, new Set(groups.map((group) => group.id))] as const),
    ),
  )
  const groups = new Set(blocks.flatMap((block) => block.groups.map(({ id }) => id)))
  const ofGroups = (numbers: Readonly<Record<string, number>>, known: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(numbers).filter(([group]) => known.has(group)))
  const ofUnits = (numbers: UnitNumbers): UnitNumbers =>
    Object.fromEntries(
      Object.entries(numbers).flatMap(([unit, own]) => {
        const known = asked.get(unit)
        return known ? [[unit, ofGroups(own, known)]] : []
      }),
    )
  return {
    defaultTarget: other.defaultTarget,
    targets: ofGroups(other.targets, groups),
    unitTargets: ofUnits(other.unitTargets),
    groupSizes: ofGroups(other.groupSizes, groups),
    unitSizes: ofUnits(other.unitSizes),
  }
}

/** A number by unit and group: what is wanted, or how many people there are. */
export type UnitNumbers = Round['unitTargets']

/** Sets one cell; `undefined` takes its own number away. */
export function withCell(
  quotas: Quotas,
  unit: string,
  group: string,
  value: number | undefined,
): Quotas {
  return { ...quotas, unitTargets: withNumber(quotas.unitTargets, unit, group, value) }
}

/** Sets how many people a group has for one unit; `undefined` leaves it to the group. */
export function withSize(
  quotas: Quotas,
  unit: string,
  group: string,
  size: number | undefined,
): Quotas {
  return { ...quotas, unitSizes: withNumber(quotas.unitSizes, unit, group, size) }
}

function withNumber(
  numbers: UnitNumbers,
  unit: string,
  group: string,
  value: number | undefined,
): UnitNumbers {
  const { [group]: _before, ...others } = numbers[unit] ?? {}
  const own = value === undefined ? others : { ...others, [group]: value }
  const { [unit]: _unit, ...units } = numbers
  return Object.keys(own).length > 0 ? { ...units, [unit]: own } : units
}

/** Sets one group of every unit of a block. */
export function withColumn(
  quotas: Quotas,
  block: QuotaBlock,
  group: string,
  value: number | undefined,
): Quotas {
  return block.units.reduce((all, { id }) => withCell(all, id, group, value), quotas)
}

/** Takes every cell's own number of a block away. */
export function withoutCells(quotas: Quotas, block: QuotaBlock): Quotas {
  return block.groups.reduce((all, { id }) => withColumn(all, block, id, undefined), quotas)
}

/** Fills in what a file says; a number that stands already by itself stays no cell's own. */
export function withFile(quotas: Quotas, numbers: UnitNumbers, kind: QuotaNumbers): Quotas {
  const [numberOf, withOwn] = kind === 'sizes' ? [sizeOf, withSize] : [targetOf, withCell]
  return Object.entries(numbers).reduce(
    (all, [unit, byGroup]) =>
      Object.entries(byGroup).reduce(
        (each, [group, value]) =>
          numberOf(each, unit, group) === value ? each : withOwn(each, unit, group, value),
        all,
      ),
    quotas,
  )
}

/** A group of which more ballots about a unit were counted than it is said to have people. */
export interface OverfullGroup {
  readonly unit: string
  readonly group: string
  readonly ballots: number
  readonly size: number
}

/** The sizes that cannot be right, since more people have answered. */
export function findOverfull(
  quotas: Quotas,
  { blocks }: Pick<Overview, 'blocks'>,
): OverfullGroup[] {
  return blocks
    .flatMap(({ units }) => units)
    .flatMap(({ id, name, groups }) =>
      groups.flatMap(({ group, ballots }) => {
        const size = sizeOf(quotas, id, group)
        return size !== undefined && ballots > size ? [{ unit: name, group, ballots, size }] : []
      }),
    )
}

/** Ballots wanted of the units of some blocks. */
export function wantedOf(quotas: Quotas, blocks: readonly QuotaBlock[]): number {
  return blocks
    .flatMap(({ units, groups }) =>
      units.flatMap((unit) => groups.map((group) => targetOf(quotas, unit.id, group.id))),
    )
    .reduce((sum, target) => sum + target, 0)
}
