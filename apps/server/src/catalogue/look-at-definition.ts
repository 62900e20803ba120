import { FAULT_LIMIT } from '@phieu/office'
import { findWorkingFaults, type WorkingDefinition } from '@phieu/survey'
import { openBoundedLine } from '../bounded-line.ts'
import { inThread } from '../in-thread.ts'
import type { Fault, Place } from '../papers/sheets/fault.ts'
import { digestOf, readDefinitionFile } from './import-definition.ts'

/** What a file with a definition says, and what its definition still lacks. */
export interface DefinitionLook {
  /** `undefined` as long as a cell cannot be read. */
  definition: WorkingDefinition | undefined
  faults: readonly Fault[]
  warnings: readonly Fault[]
  /** What must be mended before the definition can be fixed, where it stands in the file; the first of it. */
  open: (ReturnType<typeof lackOf> & Place)[]
  /** By which an import names what was looked at; `undefined` as long as there are faults. */
  digest: string | undefined
}

/** Up to so many bytes a file is read sooner than a thread is there. */
const SMALL = 100_000

/** So many files wait at most. */
const WAITING = 10

const inTurn = openBoundedLine(WAITING, 'Too many files are being read; try again.')

/**
 * Looks at a file with a definition; at a large one in a thread, so that phones are answered meanwhile.
 *
 * @throws ProblemError `unavailable` when many wait already
 */
export async function lookAtDefinition(bytes: Uint8Array<ArrayBuffer>): Promise<DefinitionLook> {
  if (bytes.length <= SMALL) return run(bytes)
  return inTurn(() => inThread(new URL(import.meta.url), bytes))
}

/** See `in-thread.ts`. */
export async function run(bytes: Uint8Array<ArrayBuffer>): Promise<DefinitionLook> {
  const reading = readDefinitionFile(bytes)
  const { definition, faults, warnings, placeOf } = reading
  const lacks = definition ? findWorkingFaults(definition).slice(0, FAULT_LIMIT) : []
  return {
    definition,
    faults,
    warnings,
    open: lacks.map((fault) => ({ ...lackOf(fault), ...placeOf(fault.path) })),
    digest: await digestOf(reading),
  }
}

function lackOf({ kind, message }: ReturnType<typeof findWorkingFaults>[number]) {
  return { code: kind, message }
}
