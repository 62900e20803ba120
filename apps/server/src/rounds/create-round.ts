import type { RoundWish } from '@phieu/office'
import { loadDefinition, loadRegistry, registryIds } from '@phieu/catalogue'
import {
  canonicalJson,
  type Bilingual,
  type Definition,
  type DefinitionRef,
  type Registry,
  type Round,
} from '@phieu/survey'
import type { RoundStore } from '../store/rounds/round-store.ts'
import { findRoundFaults } from './round-faults.ts'
import { roundWords as words } from './round-words.ts'

/**
 * `conflicting`: a round, a definition or a registry of this name stands already and says something
 * else. `faulty`: the sentences say what is wrong. Nothing was made in either case.
 */
export type RoundCreation =
  | { outcome: 'created'; round: Round }
  | { outcome: 'conflicting' | 'faulty'; sentences: Bilingual[] }

/** Makes a round, in the state `draft`; it is pinned to its definition and registry from then on. */
export async function createRound(store: RoundStore, wish: RoundWish): Promise<RoundCreation> {
  const { id, definition: ref, registry: registryId } = wish.round
  if (await store.findRound(id)) return conflicting(words.taken(id))

  const standing = await findStanding(store, wish.round)
  const definition = standing.definition ?? meantDefinition(wish)
  const registry = standing.registry ?? meantRegistry(wish)
  if (!definition) return faulty(words.noDefinition(ref))
  if (!registry) return faulty(words.noRegistry(registryId))
  if (differs(wish.definition, standing.definition)) {
    return conflicting(words.otherDefinition(ref))
  }
  if (differs(wish.registry, standing.registry)) {
    return conflicting(words.otherRegistry(registryId))
  }

  const faults = findRoundFaults(wish.round, definition, registry)
  if (faults.length > 0) return { outcome: 'faulty', sentences: faults }
  const round: Round = { ...wish.round, state: 'draft' }
  await store.addDefinition(definition)
  await store.addRegistry(registry)
  await store.addRound(round)
  return { outcome: 'created', round }
}

/** What the office has, else what the catalogue has. */
async function findStanding(store: RoundStore, { definition: ref, registry }: RoundWish['round']) {
  const [shipped] = [loadDefinition()].filter((each) => isNamed(each, ref))
  const id = registryIds.find((each) => each === registry)
  return {
    definition: (await store.findDefinition(ref)) ?? shipped,
    registry: (await store.findRegistry(registry)) ?? (id && loadRegistry(id)),
  }
}

function meantDefinition({ round, definition }: RoundWish): Definition | undefined {
  return definition && isNamed(definition, round.definition) ? definition : undefined
}

function meantRegistry({ round, registry }: RoundWish): Registry | undefined {
  return registry?.id === round.registry ? registry : undefined
}

function isNamed({ id, version }: DefinitionRef, name: DefinitionRef): boolean {
  return id === name.id && version === name.version
}

function differs(wanted: unknown, standing: unknown): boolean {
  if (wanted === undefined || standing === undefined) return false
  return canonicalJson(wanted) !== canonicalJson(standing)
}

function conflicting(sentence: Bilingual): RoundCreation {
  return { outcome: 'conflicting', sentences: [sentence] }
}

function faulty(sentence: Bilingual): RoundCreation {
  return { outcome: 'faulty', sentences: [sentence] }
}
