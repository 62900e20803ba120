/** `/people`: who may come into the office, as what, and who is invited? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { changeInvitation } from './change-invitation.ts'
import { InvitationTable } from './invitation-table.tsx'
import { peopleQuery } from './people-queries.ts'
import css from './people.module.css'
import { PeopleTable } from './people-table.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = peopleQuery(api)
  await queries.fetchQuery({ ...query, staleTime: 0 })
  return { query }
}

export { changeInvitation as action }

export function PeopleScreen() {
  const { t } = useI18n()
  const { query } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  return (
    <>
      <PageHead
        title={t.pages.names.people}
        answer={t.people.headline(data.people.length, data.invitations.length)}
        lead={t.people.lead}
        actions={
          <>
            <Button component={Link} to="/tokens" variant="default">
              {t.pages.names.tokens}
            </Button>
            <Button component={Link} to="/people/invite">
              {t.people.invite}
            </Button>
          </>
        }
      />
      <PeopleTable list={data} />
      <section className={css.list}>
        <h2>{t.people.invitations}</h2>
        {data.invitations.length > 0 && <p className="soft">{t.people.invitationsLead}</p>}
        <InvitationTable list={data} />
      </section>
    </>
  )
}

export { PeopleScreen as Component }
