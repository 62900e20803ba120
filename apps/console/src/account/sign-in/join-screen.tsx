/** `/join#CODE`: whoever is invited makes their account. */
import { endpoints } from '@phieu/office'
import { Button, TextInput } from '@mantine/core'
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../../api/office.ts'
import { troubleOf } from '../../api/problem.ts'
import { useDoor } from '../../i18n/i18n.tsx'
import { roleWords } from '../../people/person-words.ts'
import { openAccessLink } from './access-link.ts'
import { AccountPage } from './sign-in-page.tsx'
import css from './sign-in.module.css'
import { DeadLink } from './dead-link.tsx'
import { NewPassword, readNewPassword } from './new-password.tsx'
import { PasswordTrouble } from './password-trouble.tsx'
import { readField } from '../../components/read-field.ts'

export function loader({ context }: LoaderFunctionArgs) {
  return openAccessLink(context.get(officeContext).api)
}

/** The fragment is there once: asking again would lose it. */
export const shouldRevalidate = () => false

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const password = readNewPassword(form)
  if (password === undefined) return { trouble: 'not-repeated' } as const
  const json = { code: readField(form, 'code'), name: readField(form, 'name'), password }
  try {
    await api.ask(endpoints.join, { json })
  } catch (thrown) {
    return { trouble: troubleOf(thrown) }
  }
  queries.clear()
  return redirect('/')
}

export function JoinScreen() {
  const { t } = useDoor()
  const words = t.account
  const { code, sight } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const sending = useNavigation().state !== 'idle'
  if (!sight || sight.trouble !== undefined || sight.answer.kind !== 'account') {
    return <DeadLink title={words.join} trouble={sight?.trouble} />
  }

  const { name, email, role } = sight.answer
  return (
    <AccountPage title={words.join}>
      <p className="soft">{words.joinLead(email, roleWords(role, t))}</p>
      <Form method="post" className={css.form}>
        <input type="hidden" name="code" value={code} />
        {/* So that the browser keeps the password under the right name. */}
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <TextInput
          label={words.name}
          name="name"
          defaultValue={name}
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={200}
        />
        <NewPassword />
        <PasswordTrouble trouble={trouble} />
        <Button type="submit">{sending ? words.settingUp : words.joinDo}</Button>
      </Form>
    </AccountPage>
  )
}

export { JoinScreen as Component }
