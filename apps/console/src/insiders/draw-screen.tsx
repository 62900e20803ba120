/** `/rounds/:round/insiders/:group/draw`: who would rate what, looked at before it is kept. */
import { endpoints } from '@phieu/office'
import {
  Link,
  redirect,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt, type Attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { DrawForm } from './draw-form.tsx'
import { DrawLook } from './draw-preview.tsx'
import { insidersKey, listQuery } from './insiders-queries.ts'
import { readQuestion, type LookedAt } from './read-question.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = listQuery(api, params['round'] ?? '', params['group'] ?? '')
  return queries.fetchQuery({ ...query, staleTime: 0 })
}

/** Draws to look at; or keeps the draw as it was looked at, by the form's `intent`. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '', group: params['group'] ?? '' }
  const form = await request.formData()
  const question = readQuestion(form)
  if (readField(form, 'intent') !== 'keep') {
    return attempt(async (): Promise<LookedAt> => {
      const preview = await api.ask(endpoints.previewDraw, { param, json: question })
      return { question, preview }
    })
  }
  const json = {
    ...question,
    sealedSeed: readField(form, 'sealedSeed'),
    digest: readField(form, 'digest'),
  }
  const kept = await attempt(() => api.ask(endpoints.drawInsiders, { param, json }))
  await queries.invalidateQueries(insidersKey(param.round))
  return kept.trouble === undefined
    ? redirect(`/rounds/${param.round}/insiders/${param.group}`)
    : kept
}

export function DrawScreen() {
  const { t, language } = useI18n()
  const words = t.insiders.draw
  const list = useLoaderData<typeof loader>()
  const fetcher = useFetcher<Attempt<LookedAt>>()
  const path = `/rounds/${list.round.id}/insiders/${list.group.id}`
  const looked = fetcher.data
  const busy = fetcher.state !== 'idle'
  return (
    <>
      <PageHead
        title={words.title}
        lead={`${list.group[language]}. ${words.lead}`}
        back={<Link to={path}>← {t.insiders.person.back}</Link>}
      />
      {list.people.length === 0 ? (
        <Message tone="care">
          {words.empty} <Link to={`${path}/import`}>{t.insiders.steps.list}</Link>
        </Message>
      ) : (
        <>
          <DrawForm list={list} fetcher={fetcher} />
          {!busy && looked?.trouble !== undefined && (
            <FailureNote
              failure={looked}
              sentence={looked.trouble === 'malformed' ? words.malformed : undefined}
            />
          )}
          {!busy && looked?.trouble === undefined && looked && (
            <DrawLook list={list} looked={looked.answer} />
          )}
        </>
      )}
    </>
  )
}

export { DrawScreen as Component }
