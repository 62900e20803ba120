import { ExportWish } from '@phieu/survey'
import { readField } from '../components/read-field.ts'

/** The filters that the form can have; each takes one value, or none for everything. */
const several = ['blocks', 'units', 'groups', 'channels', 'review']
const days = ['from', 'to']

/**
 * What the form of the page asks for; what is left empty is left out.
 *
 * @throws ZodError for values that the form does not offer
 */
export function readWish(form: FormData): ExportWish {
  const given = (name: string) => readField(form, name) !== ''
  return ExportWish.parse({
    table: readField(form, 'table'),
    format: readField(form, 'format'),
    language: readField(form, 'language'),
    filters: Object.fromEntries([
      ...several.filter(given).map((name) => [name, [readField(form, name)]]),
      ...days.filter(given).map((name) => [name, readField(form, name)]),
    ]),
  })
}
