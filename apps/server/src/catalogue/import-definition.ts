import {
  canonicalJson,
  cleanTexts,
  emptyWorkingDefinition,
  sha256,
  WorkingDefinition,
  WorkingScoring,
} from '@phieu/survey'
import { z } from 'zod'
import { decodeText } from '../papers/sheets/decode-text.ts'
import { wholeFile, wrong, type Fault, type Wrong } from '../papers/sheets/fault.ts'
import { isWorkbook, whyUnfit } from '../papers/sheets/read-sheet.ts'
import { sayDoubt } from '../papers/sheets/read-table.ts'
import { textCell } from '../papers/sheets/sheet.ts'
import { readDefinitionWorkbook, type DefinitionReading } from './workbook/read-definition.ts'

/** Reads a definition from a file: JSON as it is exported, or a workbook. */
export function readDefinitionFile(bytes: Uint8Array<ArrayBuffer>): DefinitionReading {
  const unfit = whyUnfit(bytes)
  if (unfit) return unreadable(unfit)
  if (isWorkbook(bytes)) return readDefinitionWorkbook(bytes)

  const text = decodeText(bytes)
  if (typeof text !== 'string') return unreadable(text)
  const json = parseJson(text)
  const read = ExportedDefinition.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    return unreadable({ ...wrong('not-json', issue?.path.join('.') ?? ''), ...wholeFile })
  }
  const warnings = doubtsIn(json).map((doubt) => ({ ...doubt, ...wholeFile }))
  return { definition: read.data, faults: [], warnings, placeOf: () => wholeFile }
}

/** What is doubtful about the texts of a value, each text once: as it is told of those in cells. */
function doubtsIn(json: unknown): Wrong[] {
  const texts = new Set<string>()
  cleanTexts(json, (text) => {
    texts.add(text)
    return text
  })
  return [...texts].flatMap((text) => {
    const cell = textCell(text)
    return cell.kind === 'text' && cell.doubt ? [sayDoubt(cell.text, cell.doubt)] : []
  })
}

/**
 * SHA-256 of what a file brings, by which an import names what was looked at.
 *
 * @returns `undefined` as long as the file has faults
 */
export async function digestOf({ definition }: DefinitionReading): Promise<string | undefined> {
  return definition && sha256(canonicalJson(definition))
}

const { scoring, notApplicable, adjustments, annual } = emptyWorkingDefinition('')

/** A version or a working copy; what a definition may leave out stands as it does by default. */
const ExportedDefinition = WorkingDefinition.extend({
  version: z.number().optional(),
  scoring: WorkingScoring.partial()
    .default({})
    .transform((given) => WorkingScoring.parse({ ...scoring, ...given })),
  notApplicable: WorkingDefinition.shape.notApplicable.default(notApplicable),
  adjustments: WorkingDefinition.shape.adjustments
    .partial()
    .default({})
    .transform((given) => WorkingDefinition.shape.adjustments.parse({ ...adjustments, ...given })),
  annual: WorkingDefinition.shape.annual.default(annual),
}).transform((given) => cleanTexts(WorkingDefinition.strip().parse(given)))

function unreadable(fault: Fault): DefinitionReading {
  return { definition: undefined, faults: [fault], warnings: [], placeOf: () => wholeFile }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
