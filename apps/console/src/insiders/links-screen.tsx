/**
 * `/rounds/:round/insiders/:group/links`: makes personal links, which stand in one file only. With `?person=` it
 * makes that of one person, which can be handed over from here.
 */
import { Button, NativeSelect } from '@mantine/core'
import { endpoints } from '@phieu/office'
import { useState } from 'react'
import {
  Link,
  useFetcher,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import formCss from '../components/form.module.css'
import { Message } from '../components/message.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './insiders.module.css'
import { insidersKey, listQuery } from './insiders-queries.ts'
import { MadeLink, readOnlyLink } from './made-link.tsx'
import { channels, readLinkWish } from './read-link-wish.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = listQuery(api, params['round'] ?? '', params['group'] ?? '')
  return queries.fetchQuery({ ...query, staleTime: 0 })
}

/** Makes the links. The file goes to the page that asked, and is kept nowhere. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '', group: params['group'] ?? '' }
  const json = readLinkWish(await request.formData())
  const made = await attempt(async () => {
    const file = await api.take(endpoints.makeInsiderLinks, { param, json })
    const name = `phieu_${param.round}_${param.group}_links.${json.format}`
    const link = Array.isArray(json.whose) ? await readOnlyLink(file) : undefined
    return { address: URL.createObjectURL(file), name, link }
  })
  await queries.invalidateQueries(insidersKey(param.round))
  return made
}

export function LinksScreen() {
  const { t, language } = useI18n()
  const words = t.insiders.links
  const list = useLoaderData<typeof loader>()
  const [address] = useSearchParams()
  const fetcher = useFetcher<typeof action>()
  const made = fetcher.state === 'idle' ? fetcher.data : undefined
  const path = `/rounds/${list.round.id}/insiders/${list.group.id}`
  const person = list.people.find(({ id }) => id === address.get('person'))
  return (
    <>
      <PageHead
        title={words.title}
        lead={`${list.group[language]}. ${words.lead}`}
        back={<Link to={path}>← {t.insiders.person.back}</Link>}
      />
      {list.round.state !== 'open' && <Message tone="care">{words.notOpen}</Message>}
      {!person && <MailLinks list={list} />}
      {list.people.every(({ units }) => units === 0) ? (
        <Message tone="care">
          {words.empty} <Link to={`${path}/draw`}>{t.insiders.steps.draw}</Link>
        </Message>
      ) : made && made.trouble === undefined ? (
        <div className={formCss.form}>
          <Message tone="good">{words.ready}</Message>
          {person && made.answer.link !== undefined && (
            <MadeLink name={person.name} address={made.answer.link} />
          )}
          <p className="screen-only">{words.readyLead}</p>
          <Button
            className="screen-only"
            component="a"
            href={made.answer.address}
            download={made.answer.name}
          >
            {words.save}
          </Button>
        </div>
      ) : (
        <fetcher.Form method="post" className={formCss.form}>
          <input type="hidden" name="language" value={language} />
          {person ? <ForOne person={person} /> : <Whose list={list} />}
          <NativeSelect
            label={words.channel}
            name="channel"
            data={channels.map((value) => ({
              value,
              label: t.channels[value],
            }))}
          />
          {!person && (
            <NativeSelect
              label={words.format}
              name="format"
              data={[
                { value: 'xlsx', label: words.xlsx },
                { value: 'csv', label: words.csv },
              ]}
            />
          )}
          {made?.trouble !== undefined && <FailureNote failure={made} />}
          <Button type="submit">{fetcher.state === 'idle' ? words.do : words.doing}</Button>
        </fetcher.Form>
      )}
    </>
  )
}

type List = Awaited<ReturnType<typeof loader>>

/** Links by e-mail, for those who have none and whose contact is an address. */
function MailLinks({ list: { round, group, people } }: { list: List }) {
  const { t, language } = useI18n()
  const words = t.insiders.links
  const reached = people.filter(
    ({ units, done, linkMadeOn, contact }) =>
      done < units && linkMadeOn === null && contact?.includes('@'),
  )
  if (reached.length === 0) return undefined
  const mail = `/rounds/${round.id}/sending/mail`
  return (
    <div>
      <ConfirmAction
        label={words.mail(reached.length)}
        effect={words.mailWhat}
        confirm={words.mailDo}
        action={mail}
        fields={{ intent: 'insiders', group: group.id, label: group[language].slice(0, 80) }}
      />
      <Button component={Link} to={mail} variant="default">
        {t.mailing.title}
      </Button>
    </div>
  )
}

/** One person, whose link is read from the file that is made. */
function ForOne({ person }: { person: List['people'][number] }) {
  const words = useI18n().t.insiders.links
  return (
    <>
      <p>{person.linkMadeOn === null ? words.first(person.name) : words.one(person.name)}</p>
      <input type="hidden" name="whose" value={person.id} />
      <input type="hidden" name="format" value="csv" />
    </>
  )
}

/** For whom links are made: those without, or everybody who is not done. */
function Whose({ list }: { list: List }) {
  const words = useI18n().t.insiders.links
  const open = list.people.filter(({ units, done }) => done < units)
  const fresh = open.filter(({ linkMadeOn }) => linkMadeOn === null)
  const first = fresh.length > 0 ? 'new' : 'unfinished'
  const [whose, choose] = useState(first)
  const options = [
    { value: 'new', label: words.new(fresh.length) },
    { value: 'unfinished', label: words.unfinished(open.length) },
  ]
  return (
    <fieldset className={css.boxes}>
      <legend>{words.whose}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name="whose"
            value={value}
            checked={whose === value}
            onChange={() => choose(value)}
          />{' '}
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

export { LinksScreen as Component }
