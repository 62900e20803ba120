/** `/reset#CODE`: a new password, by a link that an admin made. */
import { endpoints } from '@phieu/office'
import { Button } from '@mantine/core'
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
  const json = { code: readField(form, 'code'), password }
  try {
    await api.ask(endpoints.setPassword, { json })
  } catch (thrown) {
    return { trouble: troubleOf(thrown) }
  }
  queries.clear()
  return redirect('/sign-in?reset')
}

export function ResetScreen() {
  const { t } = useDoor()
  const words = t.account
  const { code, sight } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const sending = useNavigation().state !== 'idle'
  if (!sight || sight.trouble !== undefined || sight.answer.kind !== 'password') {
    return <DeadLink title={words.reset} trouble={sight?.trouble} />
  }

  const { email } = sight.answer
  return (
    <AccountPage title={words.reset}>
      <p className="soft">{words.resetLead(email)}</p>
      <Form method="post" className={css.form}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <NewPassword />
        <PasswordTrouble trouble={trouble} />
        <Button type="submit">{sending ? t.form.doing : words.resetDo}</Button>
      </Form>
    </AccountPage>
  )
}

export { ResetScreen as Component }
