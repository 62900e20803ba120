/** `/sign-in?to=…`: who are you? Leads back to the page that asked; asks for a code where the account wants one. */
import { endpoints } from '@phieu/office'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  useLocation,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import type { Api } from '../../api/api.ts'
import { officeContext } from '../../api/office.ts'
import { troubleOf } from '../../api/problem.ts'
import { sessionQuery } from '../../api/queries.ts'
import { Message } from '../../components/message.tsx'
import { useDoor } from '../../i18n/i18n.tsx'
import { AccountPage } from './sign-in-page.tsx'
import { CodeForm } from './code-form.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { readField } from '../../components/read-field.ts'
import css from './sign-in.module.css'
import { wayBack } from './way-back.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const session = await queries.fetchQuery({ ...sessionQuery(api), staleTime: 0 })
  if (session.user) throw redirect(wayBack(request.url))
  return { setupNeeded: session.setupNeeded, demo: session.demo ?? [] }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const isCode = form.has('code')
  try {
    const done = await (isCode ? sendCode(api, form) : sendPassword(api, form))
    if (done === 'code-needed') return { step: 'code' } as const
  } catch (thrown) {
    const trouble = troubleOf(thrown)
    const step = isCode && trouble !== 'begin-again' ? 'code' : 'password'
    return { step, trouble } as const
  }
  queries.clear()
  return redirect(wayBack(request.url))
}

async function sendPassword(api: Api, form: FormData): Promise<'done' | 'code-needed'> {
  const json = { email: readField(form, 'email'), password: readField(form, 'password') }
  const answer = await api.ask(endpoints.signIn, { json })
  return answer.codeNeeded ? 'code-needed' : 'done'
}

async function sendCode(api: Api, form: FormData): Promise<'done'> {
  const kind = readField(form, 'kind') === 'written' ? 'written' : 'phone'
  const json = { kind, code: readField(form, 'code').trim() } as const
  await api.ask(endpoints.proveSecondFactor, { json })
  return 'done'
}

export function SignInScreen() {
  const { t } = useDoor()
  const { setupNeeded, demo } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const sending = useNavigation().state !== 'idle'
  const isReset = new URLSearchParams(useLocation().search).has('reset')

  if (done?.step === 'code') return <CodeForm trouble={done.trouble} sending={sending} />
  return (
    <AccountPage title={t.account.signIn}>
      {isReset && !done && <Message tone="good">{t.account.resetDone}</Message>}
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
        {done?.trouble && (
          <p role="alert" className={css.trouble}>
            {t.trouble[done.trouble]}
          </p>
        )}
        <Button type="submit">{sending ? t.account.signingIn : t.account.signIn}</Button>
      </Form>
      {!setupNeeded && demo.length === 0 && <p className="note">{t.account.forgotten}</p>}
      {demo.length > 0 && <DemoAccounts accounts={demo} />}
    </AccountPage>
  )
}

export { SignInScreen as Component }
