/** `/account`: one's own name, password, sessions and second factor. */
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { roleWords } from '../people/person-words.ts'
import { accountQuery } from './account-query.ts'
import { changeOwnAccount } from './change-own-account.ts'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'
import { SessionTable } from './session-table.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = accountQuery(api)
  await queries.fetchQuery({ ...query, staleTime: 0 })
  return { query }
}

export { changeOwnAccount as action }

export function OwnAccountScreen() {
  const { t } = useI18n()
  const { query } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  const { user, sessions } = data
  return (
    <>
      <PageHead
        title={t.ownAccount.title}
        lead={t.ownAccount.lead(user.email, roleWords(user.role, t))}
      />
      <NameForm name={user.name} />
      <PasswordForm email={user.email} />
      <SecondFactor isOn={user.secondFactor} />
      <SessionTable sessions={sessions} />
    </>
  )
}

export { OwnAccountScreen as Component }
