/** Every way in for a table that people bring, each with one that says something. */
import { loadDefinition, loadRegistry, practiceRound } from '@phieu/catalogue'
import { deriveQuestionnaires, Round } from '@phieu/survey'
import { readAssessedFile } from '../assessed/read-assessed-file.ts'
import { readRegistryFile } from '../catalogue/read-registry-file.ts'
import { readExternalFile } from '../external/read-external-file.ts'
import { readInterviewerFile } from '../fieldwork/read-interviewers.ts'
import { readInsiderFile } from '../insiders/read-insider-file.ts'
import { readAddressees } from '../mailing/read-addressees.ts'
import type { Fault } from '../papers/sheets/fault.ts'
import { readEarlierFile } from '../previous-results/read-previous-result-file.ts'
import { readPopulationFile } from '../rounds/population-file.ts'
import { readQuotaFile } from '../rounds/quota-file.ts'

export type Bytes = Uint8Array<ArrayBuffer>
type Found = { faults: readonly Fault[]; warnings: readonly Fault[] }

/** A way in for files: what reads them, and a table that it finds nothing wrong with. */
export interface Intake {
  read: (bytes: Bytes) => Found & object
  /** A heading and a row that say something; the cells as texts. */
  rows: readonly (readonly string[])[]
  /** The column of a text that people write, and of a number. */
  text?: number
  number?: number
}

const definition = loadDefinition()
const registry = loadRegistry('hanoi-2026').units
const units = new Map(registry.map((unit) => [unit.id, unit]))
const ward = first(registry.filter(({ block }) => block === 'B'))
const { id, name } = ward
const questionnaires = deriveQuestionnaires(definition)
const item = first(first(definition.blocks.filter((block) => block.id === 'B')).items)
const group = first(item.groups)
const plan = { definition, units, questionnaires, round: roundWithQuestion() }
const columns = readAssessedFile(bytesOf(`unit_id\n${id}`), plan, []).faults.flatMap(
  ({ message }) => /“([^”]+)”/.exec(message.en)?.[1] ?? [],
)
const rateable = { units: [{ ...ward, wanted: 1 }], blocks: ['B'] }

/** Every way in for a table. */
export const intakes: Record<string, Intake> = {
  registry: {
    read: (bytes) => readRegistryFile(bytes),
    rows: [
      ['unit_id', 'block', 'unit_name', 'official_code'],
      ['B01', 'B', 'Phường Hòa Bình', '00025'],
    ],
    text: 2,
  },
  points: {
    read: (bytes) => readAssessedFile(bytes, plan, []),
    rows: [
      ['unit_id', 'unit_name', ...columns],
      [id, name, ...columns.map(() => '0,5')],
    ],
    number: 2,
  },
  'scores from elsewhere': {
    read: (bytes) => readExternalFile(bytes, plan, []),
    rows: [
      ['unit_id', 'item', 'group', 'share', 'n', 'source'],
      [id, item.id, group, '0,5', '120', 'Khảo sát riêng'],
    ],
    text: 5,
    number: 3,
  },
  quotas: {
    read: (bytes) => readQuotaFile(bytes, plan),
    rows: [
      ['unit_id', 'unit_name', 'ND'],
      [id, name, '30'],
    ],
    number: 2,
  },
  populations: {
    read: (bytes) => readPopulationFile(bytes, plan),
    rows: [
      ['block', 'group', 'question', 'option', 'people', 'source'],
      ['B', 'ND', 'sex', '1', '4000', 'Niên giám'],
      ['B', 'ND', 'sex', '2', '4100', 'Niên giám'],
    ],
    text: 5,
    number: 4,
  },
  insiders: {
    read: (bytes) => readInsiderFile(bytes, rateable),
    rows: [
      ['name', 'position', 'contact'],
      ['Trần Hòa', 'Trưởng phòng', '0912345678'],
    ],
    text: 0,
  },
  'people who are written to': {
    read: (bytes) => readAddressees(bytes, registry),
    rows: [
      ['email', 'unit', 'name'],
      ['an@hanoi.gov.vn', id, 'Lê An'],
    ],
    text: 2,
  },
  interviewers: {
    read: (bytes) => readInterviewerFile(bytes, []),
    rows: [
      ['name', 'code', 'team'],
      ['Trần Hòa', '01', 'Tổ 1'],
    ],
    text: 0,
  },
  'results of earlier years': {
    read: (bytes) => readEarlierFile(bytes),
    rows: [
      ['unit_id', 'unit_name', 'index_percent', 'rank'],
      ['B01', 'Phường Hòa Bình', '94,00', '1'],
    ],
    text: 1,
    number: 2,
  },
}

export function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text)
}

function roundWithQuestion(): Round {
  const options = [
    { code: 1, vi: 'Nam', en: 'Male' },
    { code: 2, vi: 'Nữ', en: 'Female' },
  ]
  const text = { vi: 'Giới tính?', en: 'Sex?' }
  const question = { kind: 'single', id: 'sex', text, groups: ['ND'], place: 'after', options }
  return Round.parse({ ...practiceRound(), extra: [question] })
}

function first<Value>([value]: readonly Value[]): Value {
  if (value === undefined) throw new Error('nothing is there')
  return value
}
