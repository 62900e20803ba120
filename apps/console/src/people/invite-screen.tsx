/** `/people/invite`: lets somebody in by a link that makes one account. */
import { endpoints } from '@phieu/office'
import { Button, TextInput } from '@mantine/core'
import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import css from '../components/form.module.css'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { LinkOnce } from './link-once.tsx'
import { peopleQuery } from './people-queries.ts'
import { PersonFields } from './person-fields.tsx'
import { readPerson } from './read-person.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { units, interviewers } = await queries.ensureQueryData(peopleQuery(api))
  return { units, interviewers }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const json = { ...readPerson(form), email: readField(form, 'email').trim() }
  const outcome = await attempt(() => api.ask(endpoints.invitePerson, { json }))
  await queries.invalidateQueries({ queryKey: ['people'] })
  return { outcome, name: json.name }
}

export function InviteScreen() {
  const { t } = useI18n()
  const words = t.people
  const list = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const sending = useNavigation().state !== 'idle'
  const back = <Link to="/people">← {words.backToPeople}</Link>

  if (done && done.outcome.trouble === undefined) {
    return (
      <>
        <PageHead title={words.inviteTitle} answer={words.linkReady(done.name)} back={back} />
        <div className={css.form}>
          <LinkOnce label={words.link} link={done.outcome.answer} />
          <Link to="/people/invite" reloadDocument>
            {words.another}
          </Link>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHead
        title={words.inviteTitle}
        lead={`${words.inviteLead} ${words.chooseRole}`}
        back={back}
      />
      <Form method="post" className={css.form}>
        <PersonFields list={list} standing={{ name: '', role: 'supervisor', scope: {} }} />
        <TextInput
          label={words.email}
          name="email"
          type="email"
          required
          withAsterisk={false}
          maxLength={254}
          autoComplete="off"
        />
        {done?.outcome.trouble !== undefined && (
          <FailureNote
            failure={done.outcome}
            sentence={done.outcome.trouble === 'malformed' ? words.inviteMalformed : undefined}
          />
        )}
        <Button type="submit">{sending ? t.form.doing : words.inviteDo}</Button>
      </Form>
    </>
  )
}

export { InviteScreen as Component }
