/** `/people/:id`: one account, what it may do, and what an admin can do for it. */
import { useQuery } from '@tanstack/react-query'
import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { peopleQuery } from './people-queries.ts'
import { sessionQuery } from '../api/queries.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { changePerson } from './change-person.ts'
import css from './people.module.css'
import { PersonForm } from './person-form.tsx'
import { PersonGuard } from './person-guard.tsx'
import { roleWords, scopeWords } from './person-words.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = peopleQuery(api)
  const [list, { user }] = await Promise.all([
    queries.ensureQueryData(query),
    queries.ensureQueryData(sessionQuery(api)),
  ])
  const id = params['id'] ?? ''
  if (!list.people.some((person) => person.id === id)) throw data(undefined, { status: 404 })
  return { query, id, isOwn: user?.id === id }
}

export { changePerson as action }

export function PersonScreen() {
  const { t, format } = useI18n()
  const words = t.people
  const { query, id, isOwn } = useLoaderData<typeof loader>()
  const { data: list } = useQuery(query)
  const person = list?.people.find((each) => each.id === id)
  if (!list || !person) return <output>{t.app.opening}</output>

  const part = scopeWords(person.scope, list)
  const role = roleWords(person.role, t)
  return (
    <>
      <PageHead
        title={person.name}
        lead={`${person.email} – ${part === undefined ? role : `${role}, ${part}`}`}
        back={<Link to="/people">← {words.backToPeople}</Link>}
      >
        <p className="note">
          {words.since(format.moment(Date.parse(person.madeAt)))}{' '}
          <Link to={`/log?${new URLSearchParams({ who: id })}`}>{words.inLog}</Link>
        </p>
      </PageHead>
      <PersonForm key={`${person.name} ${person.role}`} person={person} list={list} />
      <section className={css.part}>
        <h2>{words.guard}</h2>
        {isOwn ? (
          <p>
            {words.ownAccount} <Link to="/account">{words.ownAccountLink}</Link>.
          </p>
        ) : (
          <PersonGuard person={person} />
        )}
      </section>
    </>
  )
}

export { PersonScreen as Component }
