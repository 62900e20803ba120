/** `/rounds/:round/insiders/:group/new`: one person more on the list. */
import { endpoints } from '@phieu/office'
import { Button } from '@mantine/core'
import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import css from '../components/form.module.css'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { insidersKey, listQuery } from './insiders-queries.ts'
import { PersonFields } from './person-fields.tsx'
import { readFacts } from './read-facts.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  return queries.ensureQueryData(listQuery(api, params['round'] ?? '', params['group'] ?? ''))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '', group: params['group'] ?? '' }
  const json = readFacts(await request.formData())
  const done = await attempt(() => api.ask(endpoints.addInsider, { param, json }))
  if (done.trouble !== undefined) return done

  await queries.invalidateQueries(insidersKey(param.round))
  return redirect(`/rounds/${param.round}/insiders/${param.group}`)
}

export function NewPersonScreen() {
  const { t, language } = useI18n()
  const words = t.insiders.person
  const list = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const sending = useNavigation().state !== 'idle'
  const path = `/rounds/${list.round.id}/insiders/${list.group.id}`
  return (
    <>
      <PageHead
        title={words.newTitle}
        lead={`${list.group[language]}. ${words.lead}`}
        back={<Link to={path}>← {words.back}</Link>}
      />
      <Form method="post" className={css.form}>
        <PersonFields list={list} />
        {done && (
          <FailureNote
            failure={done}
            sentence={done.trouble === 'malformed' ? words.malformed : undefined}
          />
        )}
        <Button type="submit">{sending ? t.form.doing : words.add}</Button>
      </Form>
    </>
  )
}

export { NewPersonScreen as Component }
