/** `/rounds/:round/insiders/:group/people/:insider`: one person, corrected, without a link, or gone. */
import { endpoints } from '@phieu/office'
import { Button } from '@mantine/core'
import {
  data,
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import css from '../components/form.module.css'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import own from './insiders.module.css'
import { insidersKey, listQuery } from './insiders-queries.ts'
import { PersonFields } from './person-fields.tsx'
import { readFacts } from './read-facts.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = listQuery(api, params['round'] ?? '', params['group'] ?? '')
  const list = await queries.fetchQuery({ ...query, staleTime: 0 })
  const person = list.people.find(({ id }) => id === params['insider'])
  if (!person) throw data('no such person', { status: 404 })
  return { list, person }
}

/** Saves the fields; or takes back the link or the person, by the form's `intent`. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = {
    round: params['round'] ?? '',
    group: params['group'] ?? '',
    insider: params['insider'] ?? '',
  }
  const form = await request.formData()
  const intent = readField(form, 'intent')
  const done = await attempt(async () => {
    if (intent === 'revoke') await api.ask(endpoints.revokeInsiderLink, { param })
    else if (intent === 'remove') await api.ask(endpoints.removeInsider, { param })
    else await api.ask(endpoints.changeInsider, { param, json: readFacts(form) })
  })
  await queries.invalidateQueries(insidersKey(param.round))
  if (done.trouble !== undefined || intent === 'revoke') return done
  return redirect(`/rounds/${param.round}/insiders/${param.group}`)
}

export function PersonScreen() {
  const { t } = useI18n()
  const words = t.insiders.person
  const { list, person } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const sending = useNavigation().state !== 'idle'
  const path = `/rounds/${list.round.id}/insiders/${list.group.id}`
  return (
    <>
      <PageHead
        title={words.title}
        answer={person.name}
        lead={words.lead}
        back={<Link to={path}>← {words.back}</Link>}
      />
      <Form method="post" className={css.form}>
        <PersonFields key={person.id} list={list} facts={person} />
        {person.units > 0 && <p className="note">{words.drops}</p>}
        {done?.trouble !== undefined && (
          <FailureNote
            failure={done}
            sentence={done.trouble === 'malformed' ? words.malformed : undefined}
          />
        )}
        <Button type="submit">{sending ? t.form.doing : words.save}</Button>
      </Form>
      <section className={own.part}>
        {person.linkIsGood && (
          <ConfirmAction
            label={words.revoke}
            effect={words.revokeEffect}
            confirm={words.revoke}
            fields={{ intent: 'revoke' }}
            destructive
            done={words.revoked}
          />
        )}
        <ConfirmAction
          label={words.remove}
          effect={words.removeEffect}
          confirm={words.remove}
          fields={{ intent: 'remove' }}
          understood={words.removeUnderstood}
          destructive
        />
      </section>
    </>
  )
}

export { PersonScreen as Component }
