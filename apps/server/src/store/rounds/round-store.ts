import type { Definition, DefinitionRef, Registry, Round } from '@phieu/survey'

/** What is measured, when, and of whom. */
export interface RoundStore {
  /** @throws Error when this version stands already with another content: a version never changes */
  addDefinition(definition: Definition): Promise<void>
  findDefinition(ref: DefinitionRef): Promise<Definition | undefined>

  /** @throws Error when this registry stands already with another content */
  addRegistry(registry: Registry): Promise<void>
  findRegistry(id: string): Promise<Registry | undefined>

  /** @throws Error when a round of this name stands already */
  addRound(round: Round): Promise<void>
  findRound(id: string): Promise<Round | undefined>
  /** Every round, by name. */
  listRounds(): Promise<Round[]>
}
