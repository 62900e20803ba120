import { Form } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { Alert } from '../ui/alert.tsx'
import { TextField } from '../ui/text-field.tsx'

/** For whoever has the code of a link on paper. */
export function CodeForm({ unreadable }: { unreadable: boolean }) {
  const { home } = useI18n().t
  return (
    <Form method="post" action="/?index" className="code-form">
      <TextField name="code" label={home.code} />
      {unreadable && <Alert>{home.codeFault}</Alert>}
      <button className="button">{home.open}</button>
    </Form>
  )
}
