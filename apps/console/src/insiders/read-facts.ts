import { readField } from '../components/read-field.ts'

/** What the fields of a person say, as the server takes it. */
export function readFacts(form: FormData) {
  const contact = readField(form, 'contact').trim()
  const all = (name: string) =>
    form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '')
  return {
    name: readField(form, 'name'),
    position: readField(form, 'position'),
    ...(contact === '' ? {} : { contact }),
    notUnits: all('notUnits'),
    blocks: all('blocks'),
  }
}
