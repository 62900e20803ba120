/** `/tokens`: what do other programs read by, and until when? */
import { endpoints } from '@phieu/office'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { attempt } from '../api/attempt.ts'
import { roundsQuery } from '../api/queries.ts'
import { officeContext } from '../api/office.ts'
import { readField } from '../components/read-field.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { ExamplesLink } from './examples-link.tsx'
import { titlesOf, tokensQuery } from './token-queries.ts'
import { TokenTable } from './token-table.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = tokensQuery(api)
  const [{ rounds }] = await Promise.all([
    queries.ensureQueryData(roundsQuery(api)),
    queries.fetchQuery({ ...query, staleTime: 0 }),
  ])
  return { query, titles: titlesOf(rounds) }
}

/** Revokes one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { id: readField(await request.formData(), 'id') }
  const outcome = await attempt(() => api.ask(endpoints.revokeToken, { param }))
  await queries.invalidateQueries({ queryKey: ['tokens'] })
  return outcome
}

export function TokensScreen() {
  const { t } = useI18n()
  const words = t.tokens
  const { query, titles } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  const usable = data.tokens.filter(({ state }) => state === 'usable').length
  return (
    <>
      <PageHead
        title={t.pages.names.tokens}
        answer={words.headline(usable)}
        lead={words.lead}
        back={<Link to="/people">← {t.pages.names.people}</Link>}
        actions={
          <>
            <ExamplesLink />
            <Button component={Link} to="/tokens/new">
              {words.make}
            </Button>
          </>
        }
      />
      <TokenTable tokens={data.tokens} titles={titles} />
    </>
  )
}

export { TokensScreen as Component }
