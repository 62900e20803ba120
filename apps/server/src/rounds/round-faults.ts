import {
  findExtraPlanFaults,
  findPopulationFaults,
  type Definition,
  type Registry,
  type Round,
} from '@phieu/survey'

/**
 * What keeps a round from being made, each in a sentence; empty when nothing does.
 *
 * @param definition - that the round names
 * @param registry - that the round names
 */
export function findRoundFaults(
  round: Omit<Round, 'state'>,
  definition: Definition,
  registry: Registry,
): string[] {
  return [
    ...unitFaults(definition, registry),
    ...groupFaults(round, definition),
    ...unitFaultsOf('unitTargets', round, definition, registry),
    ...unitFaultsOf('unitSizes', round, definition, registry),
    ...findExtraPlanFaults(round.extra, definition).map(({ message }) => message.en),
    ...findPopulationFaults(round.populations ?? [], round.extra, definition).map(
      ({ message }) => message.en,
    ),
    ...timeFaults(round),
  ]
}

function unitFaults(definition: Definition, registry: Registry): string[] {
  const blocks = new Set(definition.blocks.map(({ id }) => id))
  return registry.units
    .filter(({ block }) => !blocks.has(block))
    .map(
      ({ id, block }) =>
        `Unit ${id} of registry ${registry.id} is in block ${block}, which definition ${definition.id} does not have.`,
    )
}

function groupFaults({ targets, groupSizes }: Omit<Round, 'state'>, definition: Definition) {
  const groups = new Set(definition.respondentGroups.map(({ id }) => id))
  const named = { targets, groupSizes }
  return Object.entries(named).flatMap(([field, byGroup]) =>
    Object.keys(byGroup)
      .filter((group) => !groups.has(group))
      .map(
        (group) =>
          `${field} names group ${group}, which definition ${definition.id} does not have.`,
      ),
  )
}

function unitFaultsOf(
  field: 'unitTargets' | 'unitSizes',
  round: Omit<Round, 'state'>,
  definition: Definition,
  registry: Registry,
): string[] {
  const groups = new Set(definition.respondentGroups.map(({ id }) => id))
  const units = new Set(registry.units.map(({ id }) => id))
  return Object.entries(round[field]).flatMap(([unit, byGroup]) => {
    if (!units.has(unit)) return [`${field} names unit ${unit}, which is not in the registry.`]
    return Object.keys(byGroup)
      .filter((group) => !groups.has(group))
      .map((group) => `${field} names group ${group}, which the definition does not have.`)
  })
}

function timeFaults({ id, year, half, earlier, timeZone }: Omit<Round, 'state'>): string[] {
  return [
    ...(half !== undefined && year === undefined ? ['A half needs its year.'] : []),
    ...(earlier === id ? ['A round cannot be compared with itself.'] : []),
    ...(isTimeZone(timeZone) ? [] : [`There is no time zone ${timeZone}.`]),
  ]
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false // what Intl says of a zone that it does not know
  }
}
