/** `/sign-in?to=…`: who are you? Leads back to the page that asked. */
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { parseResponse } from 'hono/client'
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { troubleOf } from '../api/problem.ts'
import { sessionQuery } from '../api/queries.ts'
import { useSpeech } from '../language/language.tsx'
import { AccountPage } from './account-page.tsx'
import { readField } from './read-field.ts'
import css from './account.module.css'
import { wayBack } from './way-back.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const session = await queries.fetchQuery({ ...sessionQuery(api), staleTime: 0 })
  if (session.user) throw redirect(wayBack(request.url))
  return { setupNeeded: session.setupNeeded }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const json = { email: readField(form, 'email'), password: readField(form, 'password') }
  try {
    await parseResponse(api.api.auth['sign-in'].email.$post({ json }))
  } catch (thrown) {
    return { trouble: troubleOf(thrown) }
  }
  queries.clear()
  return redirect(wayBack(request.url))
}

export function SignInScreen() {
  const { t } = useSpeech()
  const { setupNeeded } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const sending = useNavigation().state !== 'idle'

  return (
    <AccountPage title={t.account.signIn}>
      <p className="soft">{setupNeeded ? t.account.needsSetUp : t.account.signInLead}</p>
      <Form method="post" className={css.form}>
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
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        {trouble && (
          <p role="alert" className={css.trouble}>
            {t.trouble[trouble]}
          </p>
        )}
        <Button type="submit">{sending ? t.account.signingIn : t.account.signIn}</Button>
      </Form>
    </AccountPage>
  )
}

export { SignInScreen as Component }
