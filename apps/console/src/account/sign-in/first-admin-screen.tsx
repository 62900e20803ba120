/** `/setup#TOKEN`: the first admin's account. The token comes from the server's own console. */
import { endpoints } from '@phieu/office'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
} from 'react-router'
import { officeContext } from '../../api/office.ts'
import { troubleOf } from '../../api/problem.ts'
import { useDoor } from '../../i18n/i18n.tsx'
import { AccountPage } from './sign-in-page.tsx'
import { readField } from '../../components/read-field.ts'
import css from './sign-in.module.css'
import { takeFragment } from './take-fragment.ts'

export function loader() {
  return { token: takeFragment() }
}

/** The fragment is there once: asking again would lose it. */
export const shouldRevalidate = () => false

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const json = {
    token: readField(form, 'token'),
    name: readField(form, 'name'),
    email: readField(form, 'email'),
    password: readField(form, 'password'),
  }
  try {
    await api.ask(endpoints.makeFirstAdmin, { json })
  } catch (thrown) {
    return { trouble: troubleOf(thrown) }
  }
  queries.clear()
  return redirect('/')
}

export function SetupScreen() {
  const { t } = useDoor()
  const { token } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const sending = useNavigation().state !== 'idle'

  if (token === '') {
    return (
      <AccountPage title={t.account.setUp}>
        <p>{t.account.noToken}</p>
        <p>
          <Link to="/sign-in">{t.account.signIn}</Link>
        </p>
      </AccountPage>
    )
  }
  return (
    <AccountPage title={t.account.setUp}>
      <p className="soft">{t.account.setUpLead}</p>
      <Form method="post" className={css.form}>
        <input type="hidden" name="token" value={token} />
        <TextInput
          label={t.account.name}
          name="name"
          autoComplete="name"
          required
          withAsterisk={false}
        />
        <TextInput
          label={t.account.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={t.account.password}
          description={t.account.passwordHint}
          name="password"
          autoComplete="new-password"
          minLength={10}
          required
          withAsterisk={false}
        />
        {trouble && (
          <p role="alert" className={css.trouble}>
            {trouble === 'malformed' ? t.account.setUpMalformed : t.trouble[trouble]}
          </p>
        )}
        <Button type="submit">{sending ? t.account.settingUp : t.account.setUpDo}</Button>
      </Form>
    </AccountPage>
  )
}

export { SetupScreen as Component }
