/** What can be done with a definition that is being edited. */
import type { OfficeUser } from '@phieu/office'
import {
  canonicalJson,
  cleanTexts,
  Definition,
  emptyWorkingDefinition,
  findWorkingFaults,
  toWorkingDefinition,
  type DefinitionRef,
  type WorkingDefinition,
  type WorkingFault,
} from '@phieu/survey'
import type { Services } from '../services.ts'
import type { Store } from '../store/store.ts'
import type { WorkingCopy } from '../store/catalogue/working-copy-store.ts'
import { findDefinition, listDefinitions } from './catalogue.ts'

/** What a working copy begins with: a version, a definition from a file, or nothing under a name. */
export type Beginning =
  | { from: DefinitionRef }
  | { definition: WorkingDefinition; begunFrom?: DefinitionRef | null }
  | { id: string }

/** Begins a working copy; `undefined` when there is no such version. */
export async function beginWorkingCopy(
  { store, now, randomBytes }: Services,
  beginning: Beginning,
  { id, name }: OfficeUser,
): Promise<WorkingCopy | undefined> {
  const definition = await definitionToBeginWith(store, beginning)
  if (!definition) return undefined
  const [by, at] = [{ id, name }, now().toISOString()]
  const copy = {
    id: Buffer.from(randomBytes(16)).toString('hex'),
    revision: 1,
    definition,
    begunFrom: begunFrom(beginning),
    started: by,
    startedAt: at,
    saved: by,
    savedAt: at,
  }
  await store.addWorkingCopy(copy)
  return { ...copy, fixedAs: null }
}

function begunFrom(beginning: Beginning): DefinitionRef | null {
  if ('from' in beginning) return beginning.from
  return 'definition' in beginning ? (beginning.begunFrom ?? null) : null
}

async function definitionToBeginWith(
  store: Store,
  beginning: Beginning,
): Promise<WorkingDefinition | undefined> {
  if ('definition' in beginning) {
    const from = beginning.begunFrom
    // The editor shows what differs from it: a copy of a version that is not there opens for nobody.
    return !from || (await findDefinition(store, from)) ? beginning.definition : undefined
  }
  if ('id' in beginning) return emptyWorkingDefinition(beginning.id)
  const found = await findDefinition(store, beginning.from)
  return found && toWorkingDefinition(found.content)
}

/**
 * Saves what was edited as the next revision. Safe to repeat: who saves the same again after a lost
 * answer is answered alike.
 *
 * @returns the copy as it stands now, which is another one when the outcome is `overtaken`
 */
export async function saveWorkingCopy(
  { store, now }: Services,
  id: string,
  edited: { revision: number; definition: WorkingDefinition },
  user: OfficeUser,
): Promise<{ outcome: 'saved' | 'overtaken'; copy: WorkingCopy } | undefined> {
  const by = { id: user.id, name: user.name }
  const outcome = await store.saveWorkingCopy(id, { ...edited, by, at: now().toISOString() })
  const copy = await store.findWorkingCopy(id)
  if (!copy) return undefined
  const isAgain =
    copy.revision === edited.revision + 1 &&
    copy.saved.id === user.id &&
    canonicalJson(copy.definition) === canonicalJson(edited.definition)
  return { outcome: isAgain ? 'saved' : outcome, copy }
}

/** The number that a version of this definition would get now. */
export async function nextVersion(store: Store, id: string): Promise<number> {
  const definitions = await listDefinitions(store)
  const versions = definitions.flatMap(({ content }) =>
    content.id === id ? [content.version] : [],
  )
  return Math.max(0, ...versions) + 1
}

export type Fixing =
  | { outcome: 'fixed'; version: DefinitionRef }
  | { outcome: 'faulty'; faults: WorkingFault[] }
  | { outcome: 'overtaken' | 'unknown' }

/**
 * Makes the next version of what stands in a working copy. Safe to repeat: a copy that became a
 * version is answered with it.
 *
 * @param revision - that was looked at; another one is `overtaken`
 */
export async function fixWorkingCopy(
  { store, now }: Pick<Services, 'store' | 'now'>,
  id: string,
  { revision, reason }: { revision: number; reason: string },
  user: OfficeUser,
): Promise<Fixing> {
  const copy = await store.findWorkingCopy(id)
  if (!copy) return { outcome: 'unknown' }
  if (copy.revision !== revision) return { outcome: 'overtaken' }
  if (copy.fixedAs !== null) {
    return { outcome: 'fixed', version: { id: copy.definition.id, version: copy.fixedAs } }
  }
  // The one intake of text: what was pasted into a field holds what nobody sees, as a sheet does.
  const meant = cleanTexts(copy.definition)
  const faults = findWorkingFaults(meant)
  if (faults.length > 0) return { outcome: 'faulty', faults }

  const version = await nextVersion(store, copy.definition.id)
  const definition = Definition.parse({ ...meant, version })
  const by = { id: user.id, name: user.name }
  const addition = { by, at: now().toISOString(), reason, file: null }
  const outcome = await store.fixWorkingCopy(id, revision, definition, addition)
  // Somebody was faster: of this copy, or of another one under the same name.
  if (outcome !== 'fixed') return fixWorkingCopy({ store, now }, id, { revision, reason }, user)
  return { outcome, version: { id: definition.id, version } }
}
