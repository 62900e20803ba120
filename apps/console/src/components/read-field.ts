/**
 * What stands in a text field of a form; nothing where there is no such field. A line end is one
 * character, as the field counts it: a form with a file turns each into two.
 */
export function readField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}
