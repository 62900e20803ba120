/** Results of earlier rounds of which only the print is left. */
import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

export const previousResults: Messages['previousResults'] = {
  title: 'Results of earlier years',
  none: 'No results of earlier years yet',
  some: (results) => `${count(results, 'result')} of earlier years`,
  lead: 'Results published before this system was introduced, with their printed decimals. A new round is compared with one of these or with a published round.',
  add: 'Add a result',
  back: 'Rounds',
  added: 'The result was added.',
  id: 'Code',
  idHint: 'Small letters, digits and hyphens, such as hanoi-2023. It cannot be changed afterwards.',
  year: 'Year',
  half: 'Part of the year',
  wholeYear: 'Whole year',
  first: 'First half',
  second: 'Second half',
  period: (year, half) => (half === undefined ? `${year}` : `${year}, half ${half}`),
  known: (id, definition) => `code ${id}, definition ${definition}`,
  definition: 'Definition',
  definitionHint:
    'The definition used for that result; results under a different definition cannot be compared.',
  source: 'Source',
  sourceHint: 'Such as: Decision 123/QĐ-UBND of 15/03/2024.',
  synthetic: 'Synthetic figures',
  units: 'Units',
  file: 'Result file',
  fileLead:
    'CSV or XLSX (every cell as text) with the columns unit_id, index_percent, rank, area_1, area_2…; or a JSON file with all the information.',
  json: 'JSON file: name, year, definition and source are read from it.',
  do: 'Add the result',
  doing: 'Adding…',
  conflict: 'Not added: another result already has this code. Use another code.',
  malformed:
    'Not added: a field or the file is not valid. Check the code, year, definition, source and the columns of the file.',
  notJson: 'Not added: the JSON file is not valid.',
  doubtful: (places, more) =>
    `Not added yet: ${more ? 'at least ' : ''}${count(places, 'place', 'places')} in the file to check. Correct the file, or tick below if they are right.`,
  accept:
    'I have looked at these places and they are right (a result cannot be changed once added)',
  faulty: (faults, more) =>
    `Not added: the file has ${more ? 'at least ' : ''}${count(faults, 'error')}. Correct it, then choose it again.`,
}
