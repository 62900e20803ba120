/** What stands in a text field of a form; nothing where there is no such field. */
export function readField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
